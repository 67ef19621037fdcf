### Personal data: what is held of whom, what for, and where it can be seen.

privacy = Personal data
privacy-lead = Every column that this cycle has and that is read: whom it is about, what it is for, and where it can be seen. Columns that nothing reads are not processed; they are best left out of the files.
privacy-derived = What is computed from them (values, scores, ratings, ranks, plans, proposals) is personal data of the member too, on every page and in every download that names the member. When a cycle is sealed, a file beside the seal keeps for later cycles which clients it had and who rated whom in the 360° assessment, without the scores; that file is never published.
privacy-caption = Inventory of personal data
privacy-columns = Columns
privacy-about = About whom
privacy-content = What it is
privacy-purpose = Purpose
privacy-shown = Where it can be seen
privacy-readers = Sites for readers of their own
privacy-reader = Site
privacy-reader-for = Whom it is for
privacy-reader-everything = Whoever answers for the appraisal
privacy-reader-lead = The lead of each team: a site for each of them
privacy-reader-member = Each member: a site for each of them
privacy-reader-public = Everybody
privacy-sees = What it tells of people
privacy-sees-everything = everything
privacy-sees-own-person = the reader’s own numbers, plans and talks
privacy-sees-own-team = those of the reader’s team and its members
privacy-sees-organisation = the organisation’s numbers, as far as they tell nobody’s
privacy-sees-pay = pay, and what follows from ratings
privacy-sees-relations = what each group of raters said, in means over enough of them
privacy-sees-comments = notes and reasons in somebody’s own words
privacy-sees-names = names of others
privacy-sees-ranks = ranks
privacy-sees-findings = findings of the review
privacy-whole-files = the whole text
privacy-columns-of = { $table } ({ $columns })
privacy-no-personal-data = Read as well, and no personal data: { $columns }.
privacy-kept-until = This cycle is kept until { $day } (the organisation’s settings). Past that day it is reported, not deleted.
privacy-kept-unstated = How long this cycle is kept is not stated: the settings have no retention.

privacy-about-member = The member
privacy-about-colleague = Whoever acts: manager, lead, approver, partner in a talk
privacy-about-rater = The rater
privacy-about-client = The client
privacy-about-team = The people of a team together

privacy-content-id = A person’s id
privacy-content-name = A person’s name
privacy-content-id-or-name = A person’s id or name, as typed
privacy-content-employment = Place in the organisation
privacy-content-group = Group for the check of fairness
privacy-content-event = What was done or came in, and when
privacy-content-result = Result of work
privacy-content-judgement = A person’s judgement
privacy-content-pay = Pay
privacy-content-words = Words as typed
privacy-content-business = Client and business
privacy-content-organisation = Organisation

privacy-sensitivity-none = No personal data
privacy-sensitivity-personal = Personal data
privacy-sensitivity-by-content = Sensitive, where what was typed makes it so
privacy-sensitivity-sensitive = Handle as sensitive

privacy-purpose-naming = To tell people apart and name them
privacy-purpose-attribution = To know whose a row is, and in which team on its day
privacy-purpose-measuring = To measure
privacy-purpose-assessing = 360° assessment
privacy-purpose-fairness = To look whether groups are treated alike
privacy-purpose-adjusting = Decided changes of scores and ratings
privacy-purpose-planning = Improvement plans and their follow-up
privacy-purpose-training = Training plans
privacy-purpose-talking = Talks and meetings
privacy-purpose-rewarding = Bonus, raises, promotion, performance plans
privacy-purpose-reviewing = Review of risk, talent, collaboration, culture and care
privacy-purpose-appealing = To see how appeals are handled
privacy-purpose-checking = To find rows that stand twice
privacy-purpose-unused = None: read and checked, then dropped. Leave it out if nothing else needs it

privacy-shown-everywhere = On every page that names the person, in the search, in downloads and names of files
privacy-shown-as-it-stands = As it stands, on pages and in downloads of the cycle
privacy-shown-results = On the page of results and in results.csv alone
privacy-shown-talent = On the page on talent
privacy-shown-evidence = In the person’s evidence, and row by row in evidence.csv
privacy-shown-values = In what is computed alone
privacy-shown-groups = In figures of groups of at least { $members } people alone
privacy-shown-protected = In means over at least { $number } { $count ->
    [one] rater
   *[other] raters
} alone, superiors and self-assessment excepted
privacy-shown-nowhere = On no page and in no download

privacy-terms = Terms
privacy-term-personal = Personal data (个人信息)
privacy-term-personal-text = Any information about an identified or identifiable natural person (PIPL Article 4; GDPR Article 4(1)). A company as client is no natural person; whoever speaks for it is.
privacy-term-sensitive = Sensitive personal information (敏感个人信息)
privacy-term-sensitive-text = What may easily harm somebody’s dignity, person or property if it leaks or is misused (PIPL Article 28): it needs a specific purpose, sufficient necessity, strict protection and separate consent where consent is the ground (Article 29). Details of income are handled so here. The GDPR has a closed list of special categories (Article 9), which pay is not on; a group or words as typed may be.
privacy-term-purpose = Purpose (处理目的)
privacy-term-purpose-text = Data are collected for a stated purpose and to the least extent that it needs (PIPL Article 6; GDPR Article 5(1)(b) and (c)). This page states what the program does with each column; whether the organisation may do so, and on which ground, is for the organisation to settle.
privacy-term-retention = Retention (保存期限)
privacy-term-retention-text = No longer than the purpose needs (PIPL Article 19; GDPR Article 5(1)(e)). The program deletes nothing by itself.
privacy-term-pseudonym = Pseudonymisation (去标识化) and anonymisation (匿名化)
privacy-term-pseudonym-text = Pseudonymised data no longer tell who somebody is without further information, such as a key (PIPL Article 73(3); GDPR Article 4(5)); they are still personal data. Anonymised data cannot be traced to a person and cannot be restored (PIPL Article 73(4); GDPR recital 26). An id in place of a name pseudonymises. A figure of a group that is large enough is meant to be anonymous, and no law names the size that makes it so.
privacy-term-decisions = Automated decision-making (自动化决策)
privacy-term-decisions-text = Scores, ratings and proposals evaluate people by computation (PIPL Article 73(2); profiling, GDPR Article 4(4)). They prepare decisions; a person decides, and has to be able to explain it (PIPL Article 24; GDPR Article 22). Hence every number shows how it was made.
privacy-term-rights = Rights of the person: access, copy, erasure (查阅、复制、删除)
privacy-term-rights-text = Who asks gets a copy of what is held about them (PIPL Article 45; GDPR Article 15), and has it erased where the purpose has ended or the period is over (PIPL Article 47; GDPR Article 17). “scorebook forget” pseudonymises a member in new builds; that is less than erasure, and what it leaves is said when it runs.
privacy-no-advice = PIPL: Personal Information Protection Law of the People’s Republic of China, in force since 1 November 2021. GDPR: Regulation (EU) 2016/679. This is a description of what the program does, no legal advice.

## The copy for whom the data is about

export-other = (another person)
export-left-out = (left out: another person’s)
export-title = What is held about { $member }
export-lead = A copy of the personal data that Scorebook holds and computes about one member, over all cycles, for a request of that member (PIPL Article 45; GDPR Article 15). Times, files and lines are those of the data folder.
export-has = What this folder has
export-has-tables = tables/: rows of every table that are about the member, count for the member or name the member in another role, as they stand, with file and line.
export-has-record = record.json: what was computed in each cycle: measurements, scorecard, improvement plan, training, talks, results, entries of the review that name the member, and notes.
export-has-page = This page: how each score was made, then the rows.
export-without = What is left out, and why
export-without-others = Other people’s ids and names: this is a copy for one person. They are replaced where a column or a text names them; rows about another person that merely name the member show what was done and when, and nothing else of that person.
export-without-raters = Single 360° scores about the member by others: raters were promised that nobody learns their scores. Means over enough raters are in the record. Scores that the member gave are here without the person they are about.
export-without-groups = Figures of teams and of the organisation: they are about groups.
export-without-revisions = Older revisions of sealed cycles, and sites that were built or handed out before: they hold what was said then.
export-without-elsewhere = Whatever is kept outside of this data folder, such as the systems that tables were exported from, and columns of tables that Scorebook does not know how to read.
export-rows-of = { $table }: { $file }
export-line = Line
