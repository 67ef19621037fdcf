//! The system's Chromium, driven over its own protocol.

use crate::outcome::Outcome;
use headless_chrome::protocol::cdp::types::Event;
use headless_chrome::protocol::cdp::{Emulation, Log, Network, Page as PageProtocol, Runtime, Target};
use headless_chrome::types::PrintToPdfOptions;
use headless_chrome::{Browser, LaunchOptions, Tab};
use serde_json::Value;
use std::cell::Cell;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Names under which the browser is installed, best first. `tests/run` looks for the same.
const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// Where macOS keeps it.
const APPLICATIONS: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// A page that takes longer than this to load is broken.
const PATIENCE: Duration = Duration::from_secs(30);

/// Tabs that work at the same time. A tab mostly waits for answers; more of them only crowd two processor cores.
const TABS: usize = 4;

/// Height of a window in CSS pixels where nothing else is asked for; the width is what the checks vary.
pub const HEIGHT: u32 = 900;

/// A running browser with a profile of its own; it ends when this value is dropped.
pub struct Chromium {
    browser: Browser,
    /// The profile and the browser's own temporary files; dropped after the browser.
    _folder: TempDir,
}

/// One tab of the browser.
pub struct Page {
    tab: Arc<Tab>,
    events: Receiver<Event>,
    size: Cell<(u32, u32)>,
}

impl Chromium {
    /// Starts the browser.
    pub fn launch() -> Outcome<Self> {
        let path = find_browser().ok_or(
            "no Chromium found (looked at $CHROME, chromium, chromium-browser, google-chrome): \
             `tests/run` installs it, or set CHROME to its path",
        )?;
        let folder = tempfile::Builder::new().prefix("scorebook-chromium-").tempdir()?;
        let temporary = folder.path().to_string_lossy().into_owned();
        let arguments = [
            "--headless=new",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--lang=en-US",
            // A site that obeys this draws its charts at once; their animation is a third of the work.
            "--force-prefers-reduced-motion",
        ];
        let options = LaunchOptions::default_builder()
            .path(Some(path))
            // The crate would add the `--headless` of its own time; ours is among the arguments.
            .headless(false)
            .sandbox(!runs_as_root())
            .window_size(Some((1440, HEIGHT)))
            .idle_browser_timeout(PATIENCE * 4)
            .user_data_dir(Some(folder.path().join("profile")))
            .process_envs(Some([("TMPDIR".to_owned(), temporary)].into()))
            .args(arguments.iter().map(OsStr::new).collect())
            .build()?;
        Ok(Self {
            browser: Browser::new(options)?,
            _folder: folder,
        })
    }

    /// A new tab, in a window of its own so that it counts as visible and draws its frames.
    pub fn page(&self) -> Outcome<Page> {
        let tab = self.browser.new_tab_with_options(Target::CreateTarget {
            url: "about:blank".to_owned(),
            left: None,
            top: None,
            width: None,
            height: None,
            window_state: None,
            browser_context_id: None,
            enable_begin_frame_control: None,
            new_window: Some(true),
            background: None,
            for_tab: None,
            hidden: None,
        })?;
        tab.set_default_timeout(PATIENCE);
        let (sender, events) = mpsc::channel();
        let sender = Mutex::new(sender);
        tab.add_event_listener(Arc::new(move |event: &Event| {
            // Nobody listens any more once the page is dropped; then the event is of no use.
            if let Ok(sender) = sender.lock() {
                let _ = sender.send(event.clone());
            }
        }))?;
        tab.call_method(Runtime::Enable(None))?;
        tab.call_method(Log::Enable(None))?;
        tab.call_method(network_enable())?;
        tab.call_method(Emulation::SetFocusEmulationEnabled { enabled: true })?;
        Ok(Page {
            tab,
            events,
            size: Cell::new((0, 0)),
        })
    }
}

impl Chromium {
    /// Does `work` for every item, on a few tabs at the same time; the answers come in the order of the items.
    pub fn on_tabs<Item: Sync, Answer: Send>(
        &self,
        items: &[Item],
        work: impl Fn(&Page, &Item) -> Outcome<Answer> + Sync,
    ) -> Outcome<Vec<Answer>> {
        let next = AtomicUsize::new(0);
        let one_tab = || -> Outcome<Vec<(usize, Answer)>> {
            let tab = self.page()?;
            let mut answers = Vec::new();
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(item) = items.get(at) else {
                    return Ok(answers);
                };
                answers.push((at, work(&tab, item)?));
            }
        };
        let mut answers = Vec::with_capacity(items.len());
        thread::scope(|scope| -> Outcome<()> {
            let workers: Vec<_> = (0..TABS.min(items.len())).map(|_| scope.spawn(one_tab)).collect();
            for worker in workers {
                answers.extend(worker.join().map_err(|_| "the work on a tab panicked")??);
            }
            Ok(())
        })?;
        answers.sort_by_key(|(at, _)| *at);
        Ok(answers.into_iter().map(|(_, answer)| answer).collect())
    }
}

impl Page {
    /// Opens an address and waits until it has loaded; answers with all that happened until then.
    pub fn open(&self, url: &str) -> Outcome<Vec<Event>> {
        self.happened();
        let answer = self.tab.call_method(PageProtocol::Navigate {
            url: url.to_owned(),
            referrer: None,
            transition_Type: None,
            frame_id: None,
            referrer_policy: None,
        })?;
        if let Some(error) = answer.error_text {
            return Err(format!("{url}: {error}").into());
        }
        self.until_loaded(url)
    }

    /// Waits for the load event of a navigation that has begun.
    pub fn until_loaded(&self, what: &str) -> Outcome<Vec<Event>> {
        let deadline = Instant::now() + PATIENCE;
        let mut events = Vec::new();
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let event = self
                .events
                .recv_timeout(left)
                .map_err(|_| format!("{what}: did not load"))?;
            let loaded = matches!(event, Event::PageLoadEventFired(_));
            events.push(event);
            if loaded {
                return Ok(events);
            }
        }
    }

    /// What has happened since the last look.
    pub fn happened(&self) -> Vec<Event> {
        self.events.try_iter().collect()
    }

    /// Sets the size of the window in CSS pixels. Never as a mobile device: that would shrink a page that is too wide,
    /// and so hide the fault.
    pub fn set_size(&self, width: u32, height: u32) -> Outcome<()> {
        if self.size.replace((width, height)) != (width, height) {
            self.tab.call_method(Emulation::SetDeviceMetricsOverride {
                width,
                height,
                device_scale_factor: 1.0,
                mobile: false,
                scale: None,
                screen_width: None,
                screen_height: None,
                position_x: None,
                position_y: None,
                dont_set_visible_size: None,
                screen_orientation: None,
                viewport: None,
                display_feature: None,
                device_posture: None,
            })?;
        }
        Ok(())
    }

    /// Has the system ask for these colours: `light` or `dark`.
    pub fn prefer_colours(&self, scheme: &str) -> Outcome<()> {
        self.tab.call_method(Emulation::SetEmulatedMedia {
            media: None,
            features: Some(vec![Emulation::MediaFeature {
                name: "prefers-color-scheme".to_owned(),
                value: scheme.to_owned(),
            }]),
        })?;
        Ok(())
    }

    /// The value of a JavaScript expression; a promise is awaited.
    pub fn evaluate(&self, expression: &str) -> Outcome<Value> {
        let answer = self.tab.call_method(Runtime::Evaluate {
            expression: expression.to_owned(),
            return_by_value: Some(true),
            await_promise: Some(true),
            generate_preview: None,
            silent: Some(true),
            include_command_line_api: None,
            user_gesture: Some(true),
            object_group: None,
            context_id: None,
            throw_on_side_effect: None,
            timeout: None,
            disable_breaks: None,
            repl_mode: None,
            allow_unsafe_eval_blocked_by_csp: None,
            unique_context_id: None,
            serialization_options: None,
        })?;
        if let Some(exception) = answer.exception_details {
            let text = exception
                .exception
                .and_then(|object| object.description)
                .unwrap_or(exception.text);
            return Err(format!("evaluation failed: {text}").into());
        }
        Ok(answer.result.value.unwrap_or(Value::Null))
    }

    /// The page as the print dialogue would save it: paper size and margins from the page's own `@page` rule.
    pub fn pdf(&self) -> Outcome<Vec<u8>> {
        let options = PrintToPdfOptions {
            prefer_css_page_size: Some(true),
            print_background: Some(true),
            ..PrintToPdfOptions::default()
        };
        Ok(self.tab.print_to_pdf(Some(options))?)
    }

    /// The tab, for protocol methods that only one check needs.
    pub fn tab(&self) -> &Tab {
        &self.tab
    }
}

/// A path as a `$CHROME` or a name on the `PATH`.
fn find_browser() -> Option<PathBuf> {
    if let Some(path) = std::env::var_os("CHROME").filter(|path| !path.is_empty()) {
        return Some(PathBuf::from(path));
    }
    let folders: Vec<PathBuf> = std::env::var_os("PATH")
        .map(|path| std::env::split_paths(&path).collect())
        .unwrap_or_default();
    let on_path = NAMES
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    on_path
        .chain(APPLICATIONS.iter().map(PathBuf::from))
        .find(|path| path.is_file())
}

/// Chromium refuses its sandbox to root. The owner of a process's own folder in `/proc` is who runs it.
fn runs_as_root() -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        std::fs::metadata("/proc/self").is_ok_and(|metadata| metadata.uid() == 0)
    }
    #[cfg(not(unix))]
    {
        false
    }
}

fn network_enable() -> Network::Enable {
    Network::Enable {
        max_total_buffer_size: None,
        max_resource_buffer_size: None,
        max_post_data_size: None,
        report_direct_socket_traffic: None,
        enable_durable_messages: None,
    }
}
