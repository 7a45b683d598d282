using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Diagnosis;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Checks;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Diagnosis;

/// <summary>A log of a rotation function with what it should be read as.</summary>
/// <remarks>
/// The head: <c># name: value</c>. <c>expect</c> names the causes on the first place, or <c>none</c>; <c>checks</c> what readiness checks say, with the codes of their reasons.
/// Then the events: <c>+seconds text</c>; lines without an offset belong to the event before.
/// </remarks>
internal sealed class RotationLogFixture
{
    private readonly Dictionary<string, string> head = new(StringComparer.Ordinal);

    private RotationLogFixture(string text)
    {
        var lines = text.Split('\n');
        foreach (var line in lines.TakeWhile(line => line.StartsWith('#')))
            head[line[2..line.IndexOf(':')]] = line[(line.IndexOf(':') + 2)..];
        Lines = Read(lines.SkipWhile(line => line.StartsWith('#')));
    }

    public static string Folder { get; } = Path.Combine(FolderOfTests(), "TestData", "RotationLogs");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.log").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    public ImmutableArray<LogEvent> Lines { get; }

    public string Engine => head["engine"];

    public string[] Expected => head["expect"] is "none" ? [] : head["expect"].Split(", ");

    public Strength? Strength => head.TryGetValue("strength", out var text) ? Enum.Parse<Strength>(text) : null;

    public RotationOutcome Outcome => head.TryGetValue("outcome", out var text) ? Enum.Parse<RotationOutcome>(text) : RotationOutcome.Failed;

    public string FailedStep => head.GetValueOrDefault("failed", "");

    public string[] Done => head.GetValueOrDefault("done", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static RotationLogFixture Load(string name) => new(File.ReadAllText(Path.Combine(Folder, name + ".log")));

    /// <summary>The steps as the live watch reads these lines.</summary>
    public RotationProgress Progress(ImmutableArray<LogEvent>? lines = null) => RotationProgressReader.Read(new()
    {
        Secret = A.Arn(),
        VersionId = A.Version(2),
        Started = A.Moment,
        IsTest = false,
        AsOf = A.Moment.AddMinutes(30),
        Lines = lines ?? Lines,
        GaveUp = true,
    });

    public DiagnosisInput Input(ImmutableArray<LogEvent>? lines = null)
    {
        var progress = Progress(lines);
        var finished = Outcome == RotationOutcome.Succeeded;
        return new()
        {
            Now = A.Moment.AddHours(1),
            Engine = Engine,
            Secret = A.Secret(function: "orders-rotation", stages: [(A.Version(1), [finished ? VersionStage.Previous : VersionStage.Current]), (A.Version(2), [finished ? VersionStage.Current : VersionStage.Pending])]),
            Function = head.ContainsKey("function") ? new() { Arn = A.FunctionArn(), Name = "f", LogGroup = "/aws/lambda/f" } : null,
            Checks = Checks(),
            Others = head.TryGetValue("beside", out var arn) ? [Attempt(progress, arn)] : [],
            Attempt = Attempt(progress, A.Arn().Value) with { Outcome = Outcome, FailedStep = progress.LastFailedStep, Retries = int.Parse(head.GetValueOrDefault("retries", "0"), CultureInfo.InvariantCulture) },
        };
    }

    private static Attempt Attempt(RotationProgress progress, string arn) => new()
    {
        Secret = arn == A.Arn().Value ? A.Arn() : SecretArn.Parse($"arn:aws:secretsmanager:{A.Region}:{A.AccountId}:secret:{arn}"),
        VersionId = A.Version(2),
        IsTest = false,
        Trigger = AttemptTrigger.Schedule,
        Started = A.Moment,
        Ended = A.Moment.AddMinutes(2),
        Outcome = progress.Outcome,
        Steps = progress.Steps,
        AsOf = A.Moment.AddHours(1),
    };

    private ImmutableDictionary<string, CheckAnswer> Checks()
    {
        var checks = ImmutableDictionary.CreateBuilder<string, CheckAnswer>(StringComparer.Ordinal);
        foreach (var check in head.GetValueOrDefault("checks", "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = check.Split('=', ':');
            checks[parts[0]] = new(Enum.Parse<CheckOutcome>(parts[1]), parts is [_, _, var codes] ? [.. codes.Split(',')] : []);
        }

        return checks.ToImmutable();
    }

    private static ImmutableArray<LogEvent> Read(IEnumerable<string> lines)
    {
        var events = new List<LogEvent>();
        foreach (var line in lines)
        {
            if (line.StartsWith('+'))
            {
                var blank = line.IndexOf(' ');
                var at = A.Moment.AddSeconds(double.Parse(line[1..blank], CultureInfo.InvariantCulture));
                events.Add(new($"e{events.Count:0000}", "stream", at, line[(blank + 1)..]));
            }
            else if (events.Count > 0)
            {
                events[^1] = events[^1] with { Message = events[^1].Message + "\n" + line };
            }
        }

        return [.. events.Select(one => one with { Message = one.Message.TrimEnd('\n') })];
    }

    private static string FolderOfTests()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Console.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? "", "tests", "Keyturn.Operations.Tests");
    }
}
