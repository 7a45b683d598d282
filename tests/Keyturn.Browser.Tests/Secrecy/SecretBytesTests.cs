using System.Text;
using Keyturn.Aws.Sandbox;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Browser.Tests.Browsing;
using Keyturn.Browser.Tests.Emergency;
using Keyturn.Browser.Tests.Rotations;
using Keyturn.Testing;

namespace Keyturn.Browser.Tests.Secrecy;

/// <summary>Whole rotations through the real program, then a search for the bytes of every value in everything that it has let out or kept.</summary>
[StartsFirst]
public sealed class SecretBytesTests(Chromium chromium)
{
    private const string Rotated = "prod/orders/oracle/app";
    private const string Failed = "prod/orders/oracle/batch";
    private const string Leaked = "prod/ledger/postgres/report";
    private const string Function = "/functions/111122223333/ap-northeast-1/SecretsManagerRDSOracleRotationSingleUser";

    private static readonly string[] Signals = ["/v1/logs", "/v1/traces", "/v1/metrics"];
    private static readonly string[] Tabs = ["versions", "rotation", "attempts", "logs", "function", "readiness", "checks", "readers"];
    private static readonly string[] Pages =
    [
        "/", "/secrets", "/attempts", Function, "/functions", "/readiness", "/consumers", "/consumers/111122223333/ap-northeast-1/ec2:i-0aa11bb22cc33dd44",
        "/roles/111122223333/orders-web-ap", "/parameters", "/schedule", "/findings", "/emergency", "/incidents", "/audit", "/settings", "/status", "/people", "/account",
        .. Tabs.SelectMany(tab => new[] { $"{EmergencySteps.LinkOf(Rotated)}?tab={tab}", $"{EmergencySteps.LinkOf(Failed)}?tab={tab}" }),
    ];

    private static readonly string LogOfRotated = EmergencySteps.LinkOf(Rotated) + "?tab=logs";

    private static readonly string[] Exports =
    [
        "secrets.csv", "audit.csv", "audit.jsonl", .. ((string[])["attempts", "readiness", "consumers", "schedule", "incidents"]).SelectMany(list => new[] { $"{list}.csv", $"{list}.json" }),
    ];

    /// <summary>Every page is opened once: what it shows does not hang on the database.</summary>
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task Rotations_ThatSucceedFailAndAnswerALeak_LeaveNoByteOfAValueAnywhere(string provider)
    {
        Requires.That(Chromium.ExecutablePath is not null, "Chromium (Debian package chromium)");
        await using var listener = await Listener.StartAsync();
        await using var store = await ObservedStore.CreateAsync(provider);
        await using var running = await RunningConsole.StartAsync(
            new SandboxOptions { Pace = ArticleConsole.Pace }, TalkativeFunctions.PutInto, new Dictionary<string, string>(store.Settings.Concat(Telling(listener)), StringComparer.Ordinal));
        var needles = new Needles();
        needles.Learn(running.Sandbox.World);
        running.Secret(Failed).Faults.Add(new StepFault("setSecret", StepFaultKind.FailBeforeChange));
        await using var viewer = await Viewer.OpenAsync(chromium, running.Url);
        var pages = new WatchedPages(viewer);

        await RotateAsync(viewer, pages, Rotated, "Rotated. AWSCURRENT is on version");
        await RotateAsync(viewer, pages, Failed, "The rotation failed at setSecret.");
        var incident = await LeakAsync(viewer, pages);
        needles.Learn(running.Sandbox.World);
        using (running.Sandbox.World.Faults.Add(new WireFault(WireFaultKind.ServerError, "ListSecretVersionIds")))
            await pages.OpenAsync(EmergencySteps.LinkOf(Rotated));
        foreach (var page in provider == "Sqlite" ? Pages : [LogOfRotated])
            await pages.OpenAsync(page);
        foreach (var export in Exports.Concat([$"incidents/{incident}.md", $"incidents/{incident}.json"]))
            await pages.ExportAsync(new Uri(running.Url, $"/export/{export}"));
        var log = await pages.ExportAsync(new Uri(running.Url, $"/export/attempt-log.txt?secret={Uri.EscapeDataString(running.Secret(Rotated).Arn)}&attempt={running.CurrentVersionOf(Rotated)}"));
        Encoding.UTF8.GetString(log).ShouldContain(TalkativeFunctions.Marker);
        while (listener.CountOf(Listener.Webhook) == 0)
            await listener.TwoMoreAsync("/v1/metrics");
        foreach (var signal in Signals)
            await listener.TwoMoreAsync(signal);
        await running.Console.KillAsync();

        var places = pages.Places
            .Append(("everything it printed", Encoding.UTF8.GetBytes(running.Console.Output)))
            .Concat(Signals.Append(Listener.Webhook).Select(path => (path, listener.At(path))))
            .Concat(await store.ReadAsync(running.DatabaseFile)).ToList();
        needles.Count.ShouldBeGreaterThan(150);
        needles.FoundIn(Encoding.UTF8.GetBytes(running.LoginOf(Rotated).Password)).ShouldNotBeEmpty();
        places.SelectMany(place => needles.FoundIn(place.Item2).Select(origin => $"{place.Item1} holds a value of {origin}")).ShouldBeEmpty();

        // What was searched is what was meant: each place tells of the rotations, and the careless lines were read.
        ((string[])["/export/secrets.csv", "/export/audit.csv", "/export/audit.jsonl", "/export/attempts.csv", "messages of the circuit", "everything it printed", "/v1/logs", "audit_entries"])
            .Except(Telling(places, Rotated)).ShouldBeEmpty();
        Telling(places, TalkativeFunctions.Marker).ShouldContain("messages of the circuit");
        Telling(places, Failed).ShouldContain(Listener.Webhook);
    }

    private static async Task RotateAsync(Viewer viewer, WatchedPages pages, string name, string end)
    {
        await viewer.FindAndOpenAsync(name);
        await viewer.RotateByKeyboardAsync("INC-7001 bytes are looked for");
        await viewer.SeesAsync(end);
        await pages.KeepAsync($"{name}, rotated");
    }

    /// <returns>The incident's id.</returns>
    private static async Task<string> LeakAsync(Viewer viewer, WatchedPages pages)
    {
        await pages.OpenAsync(EmergencySteps.LinkOf(Leaked));
        await viewer.OpenEmergencyByKeyboardAsync("INC-7002 password in a public repository");
        await viewer.SeesRoundAsync(1, "Succeeded");
        await pages.KeepAsync("incident");
        return new Uri(viewer.Page.Url).Segments[^1];
    }

    /// <summary>All levels of all categories, as JSON; every signal pushed; a webhook.</summary>
    private static Dictionary<string, string> Telling(Listener listener) => new(StringComparer.Ordinal)
    {
        ["Logging:LogLevel:Default"] = "Trace",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Trace",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Trace",
        ["Logging:Console:FormatterName"] = "json",
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = listener.Url.ToString(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "500",
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "500",
        ["Web:PublicUrl"] = "http://keyturn.example",
        ["Notifications:Webhook:Url"] = new Uri(listener.Url, Listener.Webhook).ToString(),
        ["Notifications:Webhook:Secret"] = "a key of the tests, long enough",
    };

    private static IEnumerable<string> Telling(IEnumerable<(string Place, byte[] Bytes)> places, string text) =>
        places.Where(place => place.Bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0).Select(place => place.Place);
}
