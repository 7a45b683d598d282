namespace Keyturn.Web.Tests.Hosting.Settings;

/// <summary>A text that each setting must refuse; what makes it count stands beside it.</summary>
internal static class WrongSettings
{
    /// <param name="Key">With its indexes.</param>
    /// <param name="Value">What must not pass.</param>
    /// <param name="Beside">Other settings, <c>key=value</c>.</param>
    public sealed record Wrong(string Key, string Value, params string[] Beside);

    private static readonly string[] Channel = ["Web:PublicUrl=https://keyturn.example.com"];
    private static readonly string[] Mail = [.. Channel, "Notifications:Smtp:Host=mail.example.com", "Notifications:Smtp:From=keyturn@example.com", "Notifications:Smtp:To:0=dba@example.com"];
    private static readonly string[] Freeze = ["Schedule:Freezes:0:Name=Year end", "Schedule:Freezes:0:From=2026-12-28", "Schedule:Freezes:0:To=2027-01-04"];

    public static readonly IReadOnlyList<Wrong> All =
    [
        new("Aws:Mode", "Real"), new("Aws:ServiceUrl", "ftp://aws"), new("Aws:ServiceUrl", "http://aws.example.com"), new("Aws:AccessKey", "AKIA"), new("Aws:SecretKey", "hush"),
        new("Aws:ConsumersFile", "/nowhere/consumers.json"), new("Aws:Accounts:0:Id", "12345"), new("Aws:Accounts:0:Id", ""), new("Aws:Accounts:0:Production", "yes"), new("Aws:Accounts:0:Partition", "gcp"),
        new("Aws:Accounts:0:Regions:0", "Tokyo"), new("Aws:Accounts:0:ReadRoleArn", "keyturn-reader"), new("Aws:Accounts:0:OperatorRoleArn", "arn:aws:iam::111122223333:user/a"), new("Aws:Accounts:0:ExternalId", "x"),
        new("Aws:Collection:SweepInterval", "00:00:00"), new("Aws:Collection:ChangeInterval", "fast"), new("Aws:Collection:FunctionInterval", "2.00:00:00"), new("Aws:Collection:ReadinessInterval", "5 min"),
        new("Aws:Collection:EventInterval", "-1"), new("Aws:Collection:EventDays", "91"), new("Aws:Collection:ReadDays", "0"),
        new("SignIn:Authority", "http://login.example.com"), new("SignIn:ClientId", " "), new("SignIn:ClientSecret", ""), new("SignIn:UserInfo", "no"), new("SignIn:AttemptsPerMinute", "4"),
        new("SignIn:IdleLimit", "00:01:00"), new("SignIn:Limit", "2.00:00:00"), new("SignIn:Grants:0:Group", ""), new("SignIn:Grants:0:Role", "root"), new("SignIn:Grants:0:Accounts:0", "prod"), new("SignIn:Grants:0:Tags:0", "env"),
        new("SignIn:BreakGlass:CodeHash", "open sesame"), new("Approvals:LifetimeMinutes", "0"), new("Approvals:Rules:0:Actions:0", "Delete"),
        new("Approvals:Rules:0:Accounts:0", "prod", "Approvals:Rules:0:Actions:0=Rotate"), new("Approvals:Rules:0:Tags:0", "env", "Approvals:Rules:0:Actions:0=Rotate"),
        new("Web:WebSocketsOnly", "on"), new("Web:MostCircuits", "many"), new("Web:MostCircuits", "0"), new("Web:MostCircuits", "100001"), new("Web:MostCircuitsPerPerson", "some"), new("Web:MostCircuitsPerPerson", "-1"), new("Web:PublicUrl", "keyturn.example.com"), new("Web:KnownProxies:0", "proxy"),
        new("Storage:Provider", "Oracle"), new("Storage:ConnectionString", "Data Source=:memory:"), new("Storage:ConnectionString", "Host=db", "Storage:Provider=PostgreSql"), new("Storage:KeepHistoryDays", "89"), new("Storage:KeepHistoryDays", "a year"),
        new("Audit:AnchorInterval", "00:00:59"), new("Audit:AnchorInterval", "hourly"), new("Audit:AnchorInterval", "50.00:00:00"), new("Audit:KeepDays", "2147483647", "Audit:ArchiveFolder=/archive"), new("Audit:KeepDays", "89", "Audit:ArchiveFolder=/archive"), new("Audit:KeepDays", "many"), new("Audit:ArchiveFolder", "", "Audit:KeepDays=400"),
        new("Notifications:Kinds:0", "Everything"), new("Notifications:Closed", "1"), new("Notifications:Language", "fr"), new("Notifications:Webhook:Url", "http://hooks.example.com", [.. Channel, "Notifications:Webhook:Secret=long enough to be one"]),
        new("Notifications:Webhook:Secret", "tiny-key", [.. Channel, "Notifications:Webhook:Url=https://hooks.example.com"]),
        new("Notifications:Smtp:Port", "0", Mail), new("Notifications:Smtp:Port", "smtp"), new("Notifications:Smtp:Security", "Some"), new("Notifications:Smtp:Security", "None", Mail), new("Notifications:Smtp:From", "@", Mail),
        new("Notifications:Smtp:To:0", "@", Mail), new("Notifications:Smtp:User", "keyturn", Mail),
        new("Schedule:CrowdedFrom", "1"), new("Schedule:Freezes:0:Name", " ", Freeze), new("Schedule:Freezes:0:From", "soon", Freeze), new("Schedule:Freezes:0:To", "2026-12-27", Freeze), new("Schedule:Freezes:0:Zone", "Mars/Base", Freeze),
        new("Telemetry:PrometheusToken", "guess"),
        new("ParameterPrices:SecretMonth", "-1"), new("ParameterPrices:SecretMonth", "7e27"), new("ParameterPrices:TenThousandCalls", "cheap"), new("ParameterPrices:AdvancedParameterMonth", "-0.01"),
        new("Sandbox:Port", "any"), new("Sandbox:Port", "65536"), new("Sandbox:FleetSecretsPerRegion", "0"), new("Sandbox:FleetConsumers", "-5"), new("Sandbox:Pace:Attempts", "0"), new("Sandbox:Pace:StartDelay", "-00:00:01"), new("Sandbox:Pace:ListLag", "2.00:00:00"), new("Sandbox:Throttling", "often"), new("Sandbox:EmptyPages", "2"), new("Sandbox:FleetSecretsPerRegion", "many"), new("Sandbox:FleetConsumers", "1.5"), new("Sandbox:FleetSeed", "x"),
        new("Sandbox:Pace:StepAtLeast", "x"), new("Sandbox:Pace:StepAtMost", "x"), new("Sandbox:Pace:StartDelay", "x"), new("Sandbox:Pace:CleanUpDelay", "x"), new("Sandbox:Pace:RetryDelay", "x"),
        new("Sandbox:Pace:Attempts", "x"), new("Sandbox:Pace:TrailDelay", "x"), new("Sandbox:Pace:LogDelay", "x"), new("Sandbox:Pace:ListLag", "x"),
    ];

    /// <summary>Of the framework, whose names in the configuration have no prefix.</summary>
    public static readonly IReadOnlyList<(string Key, string Value, string Named)> Framework =
    [
        ("urls", "nonsense", "ASPNETCORE_URLS"), ("HTTP_PORTS", "http", "ASPNETCORE_HTTP_PORTS"), ("HTTPS_PORTS", "70000", "ASPNETCORE_HTTPS_PORTS"), ("Logging:LogLevel:Default", "Loud", "Logging:LogLevel:Default"),
        ("Logging:Console:LogLevel:Keyturn", "Loud", "Logging:Console:LogLevel:Keyturn"), ("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317", "OTEL_EXPORTER_OTLP_ENDPOINT"),
    ];
}
