### 从外部核验封存：verify、archive、keygen。

## 帮助

cli-help-verify = 核验已封存的周期是否与封存时一致：文件夹、zip、网站均可。
    .usage = scorebook verify <PATH>... [选项]
    .after =
        指定数据文件夹或网站时，核验其中的每一份封存。json 格式每份封存一个对象。
        要确认由谁封存，须凭另行取得的根哈希或公钥。

        示例：
          scorebook verify data --public-key hr.key.pub
          scorebook verify 2025-Q2.zip --recompute --data data

        退出码：0 全部完整，1 有改动或损坏，2 不是 Scorebook 的封存，3 无法读取
cli-argument-paths = 封存文件夹、其 zip、数据文件夹或网站
cli-argument-root = 另行保管的根哈希，封存须与之相符
cli-argument-public-key = 公钥文件（minisign 格式），封存须由对应私钥签名
cli-argument-recompute = 由输入重新计算每份封存，逐字节比较
cli-argument-verify-data = 存放输入的数据文件夹 [默认：封存所在的数据文件夹]

cli-help-archive = 将一个已封存的周期打包为 zip，每次打包逐字节相同。
    .usage = scorebook archive <CYCLE> --out <FILE> [选项]
    .after =
        解压后用浏览器打开 index.html 即可阅读；无需解压即可用 verify 核验。

        示例：
          scorebook archive 2025-Q2 --out 2025-Q2.zip

        退出码：0 完成，1 封存不完整，2 用法有误或无此封存，3 无法写入
cli-argument-archived_cycle = 已封存的周期，如 2025-Q2
cli-argument-revision = 修订版编号 [默认：最新]
cli-argument-archive-out = zip 文件；只会替换先前的封存 zip，不会覆盖其他文件

cli-help-keygen = 生成一对密钥，用于为封存签名。
    .usage = scorebook keygen <FILE> [选项]
    .after =
        私钥写入 FILE，公钥写入 FILE.pub，均为 minisign 格式。
        密码在提示后输入，或从文件读取，不会出现在命令行上。

        示例：
          scorebook keygen ~/keys/hr.key

        退出码：0 完成，2 用法有误或文件已存在，3 无法写入
cli-argument-key_file = 新私钥的文件
cli-argument-password-file = 第一行为密码的文件
cli-argument-no-password = 不设密码：任何拿到该文件的人都能签名

cli-argument-key = 为封存签名的私钥，由 `scorebook keygen` 生成

cli-cannot-read = 无法读取 { $path }：{ system-reason }
cli-cannot-write = 无法写入 { $path }：{ system-reason }

## 密钥

cli-password-of-key = { $file } 的密码：
cli-password-new = 新密钥 { $file } 的密码：
cli-password-again = 再次输入同一密码：
cli-password-empty =
    { $file } 的第一行为空，没有密码
    {"  "}请将密码写在第一行
cli-password-differs =
    未生成密钥：两次输入的密码不一致，或未输入密码
    {"  "}如确需不设密码的密钥，请使用 --no-password
cli-password-no-terminal =
    没有可用于输入密码的终端
    {"  "}请用 --password-file 指定存放密码的文件
cli-key-refused =
    { $fault ->
        [not-a-secret-key]
            { $file } 不是私钥文件
            {"  "}私钥由 `scorebook keygen` 或 `minisign -G` 生成
        [not-a-public-key]
            { $file } 不是公钥文件
            {"  "}`scorebook keygen` 将公钥写在私钥旁边，文件名以 .pub 结尾
        [password-needed] { $file } 设有密码
        [wrong-password] { $file } 的密码不正确
       *[other] { $file }：本机无法提供随机数，或内存不足
    }
cli-keygen-exists =
    { $file } 已存在，未作改动
    {"  "}密钥一经覆盖便无法找回，请换一个文件名
cli-keygen-done =
    已生成一对密钥。
    {"  "}{ $secret }  私钥：持有者可以你方名义封存。请与数据分开保管，并在安全处留存副本。
    {"  "}{ $public }  公钥：供核验者使用。请以他人无法暗中更改的方式分发。
    公钥：{ $key }
cli-keygen-unprotected =
    注意：{ $secret } 未设密码，任何能读取该文件的人都能用它签名。

cli-seal-not-signed =
    无法为 { $cycle } 签名：本机无法提供随机数；未封存任何内容
    {"  "}请重试，或换一台机器
cli-seal-signed = 已用密钥 { $key } 签名。核验者应从你处取得该公钥，而非取自该文件夹。

## archive

cli-archive-done =
    已将 { $cycle } 修订版 { $revision } 打包为 { $out }：{ $files } 个文件，{ $megabytes } MB。
    根哈希：{ $root }
cli-archive-not-sealed =
    { $data } 中的 { $cycle } 尚未封存
    {"  "}{ $count ->
        [0] 目前没有已封存的周期；可用 `scorebook seal { $cycle }` 封存
       *[other] 已封存的周期：{ $sealed }
    }
cli-archive-no-revision =
    { $cycle } 没有修订版 { $revision }
    {"  "}最新修订版为 { $last }
cli-archive-not-whole =
    封存内容与封存时不一致，未写入 { $out }
    {"  "}请先用副本恢复封存文件夹，再行打包
cli-archive-not-ours =
    { $out } 不是封存的 zip，未作改动
    {"  "}请用 --out 指定其他文件，或先移走该文件

## verify

cli-verify-no-root =
    “{ $root }”不是根哈希
    {"  "}根哈希为 64 位十六进制数字，见 seal 与 verify 的输出
cli-verify-seal =
    { $path }：{ $cycle } 修订版 { $revision }：{ $verdict ->
        [whole] 完整
        [unreadable] 未能全部读取
       *[other] 有改动
    }
cli-verify-path =
    { $path }：{ $verdict ->
        [not_ours] 不是 Scorebook 的封存
        [unreadable] 无法读取
        [changed] 不齐全
       *[other] 已损坏
    }
cli-verify-proof =
    {"  "}{ $files } 个文件，{ $megabytes } MB，由 { $generator } 封存
    {"  "}根哈希 { $root }
    {"  "}{ $signature ->
        [by_given_key] 签名与所指定的公钥相符
        [by_named_key] 由密钥 { $key } 签名；该密钥属于谁，此处无法证明（请用 --public-key）
        [unchecked] 有签名，未核验（请用 --public-key）
        [broken] 签名无效
       *[none] 未签名
    }
cli-verify-strays =
    {"  "}{ $strays ->
       *[other] 另有文件管理器自动留下的文件，不影响封存：
    }{ $names }
cli-verify-more = ……另有 { $count } 项
recompute-done = { $verdict ->
        [same_bytes] 已用 { $generator } 由 { $data } 中的输入重新计算：全部 { $files } 个文件逐字节相同
        [explained] 已用 { $generator } 由 { $data } 中的输入重新计算：{ $files } 个文件中有 { $differing } 个不同，均属新版本说明所列的变化
       *[other] 已用 { $generator } 由 { $data } 中的输入重新计算：{ $files } 个文件中有 { $differing } 个不同
    }{ $inputs ->
        [0] {""}
       *[other] ；有 { $inputs } 个输入与封存时不同
    }
recompute-input = { $change ->
        [gone] 输入已不存在：{ $path }
        [new] 新增的输入，未采用：{ $path }
       *[differs] 输入已变化：{ $path }
    }
recompute-file = { $change ->
        [sealed_only] 封存时有，重新计算后没有：{ $path }
        [remade_only] 重新计算后有，封存时没有：{ $path }
       *[altered] 内容不同：{ $path }
    }
recompute-values = { $any ->
        [false] 数字全部相同：所有人的得分、等级、计划和结果运用均无变化。
       *[true] 得分、等级、计划或结果运用有变化：{ $members } 名成员（其中 { $ratings } 人等级不同）、{ $teams } 个团队{ $organisation ->
            [true] 、组织整体
           *[other] {""}
        }{ $rules ->
            [0] {""}
           *[other] ；{ $rules } 项规则不同
        }。
    }
recompute-score = { $name }：{ $before } → { $after }
recompute-notes = 新版本说明所列的变化如下。说明本身不能证明除此之外没有其他变化。
recompute-not-whole = 未重新计算：封存内容已不完整，无从比较
recompute-no-data = 未重新计算：请用 --data DIR 指定存放输入的数据文件夹
recompute-failed = 无法由 { $data } 中的输入重新计算：{ $why ->
        [tables] 该周期的数据表已不存在
        [input] 现有输入有错误
        [manifest] 清单无法读取
        [record] { $reason ->
            [later-schema] 记录由更新版本的 Scorebook 写成，请使用该版本
           *[other] 记录无法读取
        }
        [exact] 结果中出现 JSON 无法表示的数字，属于 Scorebook 的缺陷
       *[machine] { $reason }
    }
version-note-0-1-0 = 首个可封存周期的版本。
version-note-0-2-0 = 页面的样式和文字有所改进，便于键盘操作、读屏和深色显示；数字、记录和下载文件没有变化。

cli-verify-sum = 共 { $seals } 份封存，其中 { $whole } 份完整。

finding-not-ours = 其中既没有清单，也没有封存的周期记录。
finding-no-manifest = 缺少 manifest.json：没有清单，就无法说明各文件是否与封存时一致。
finding-manifest =
    manifest.json：{ $reason ->
        [not-ours] 属于其他程序
        [too-large] 超过清单可能的大小
        [truncated] 内容不完整，提前结束
        [not-json] 从第 { $line } 行第 { $column } 列起无法读取
        [shape] 第 { $line } 行第 { $column } 列处有缺项、多余项或类型不符
        [later-schema] 格式版本为 { $found }，由较新的 Scorebook 写入，请用该版本核验
        [field] “{ $field }”的值无效
        [path]
            “{ $path }”不能作为路径：{ $fault ->
                [empty-part] 其中有空的部分
                [dots] 可能指向文件夹之外
                [control] 含有控制字符
                [too-long] 过长
                [reserved] 该名称为清单专用
               *[other] 有的系统不接受该名称
            }
        [hash] { $path } 的哈希无效
        [duplicate] { $path } 与 { $other } 不能列在同一清单中
        [out-of-order] { $path } 的排列位置不对
        [absurd-size] { $path } 的大小不可能成立
        [root] 所写根哈希 { $stated } 与清单内容不符，按内容计算应为 { $computed }
       *[not-as-written] 第 { $line } 行与 Scorebook 的写法不同
    }
finding-other-root = 根哈希与所指定的 { $expected } 不符。
finding-other-seal = 此处应为 { $cycle } 修订版 { $revision }。
finding-revision-missing = 缺少 { $cycle } 修订版 { $revision }，而更新的修订版存在。
finding-signature =
    { $fault ->
        [missing] 没有签名。
        [not-a-signature] manifest.json.minisig 不是该清单的签名应有的写法。
        [other-key] 签名出自另一密钥。
        [not-a-public-key] 清单所写的公钥无效。
       *[other] 签名与清单不符。
    }
finding-added = 新增：{ $path }
finding-removed = 缺失：{ $path }
finding-moved = 移动：{ $path } 现为 { $to }
finding-altered = 内容有变：{ $path }
finding-swapped = 内容有变：{ $path } 现在的内容原属 { $holds }
finding-special = 是链接，或根本不是文件：{ $path }
finding-unreadable = 无法读取：{ $path }：{ system-reason }
finding-unsafe-name = 解压时可能写到文件夹之外、或有的系统不接受的名称：{ $path }
finding-broken-zip = zip 已损坏。
finding-repacked = 每个文件都与封存时一致，但 zip 并非 archive 命令所写：可能由其他程序重新打包，或添加了内容。
