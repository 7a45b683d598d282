using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Repair;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Repair;

/// <summary>The story of one secret, told in labels, lines, events and calls. Version n was made n hours after the first.</summary>
internal sealed class RepairStory
{
    public const string Single = "SecretsManagerRDSOracleRotationSingleUser";
    public const string Alternating = "SecretsManagerRDSOracleRotationMultiUser";
    public const string Nameless = "rotate-the-orders";

    private readonly List<SecretVersion> versions = [];
    private readonly List<Attempt> attempts = [];
    private readonly List<SecretCall> calls = [];
    private Secret secret;
    private bool listed = true;
    private bool trail = true;
    private TimeSpan later = TimeSpan.FromHours(2);

    public RepairStory(string function = Single)
    {
        secret = A.Secret(function: function);
        Version(0).Version(1);
        Labels((1, [VersionStage.Current]), (0, [VersionStage.Previous]));
    }

    public static DateTimeOffset MadeAt(int version) => A.Moment.AddHours(version);

    public RepairStory Change(Func<Secret, Secret> change)
    {
        secret = change(secret);
        return this;
    }

    public RepairStory Version(int number, bool isEmpty = false, DateTimeOffset? at = null)
    {
        versions.RemoveAll(version => version.VersionId == A.Version(number));
        versions.Add(new SecretVersion(A.Version(number), [], at ?? MadeAt(number), null, isEmpty ? [] : ["DefaultEncryptionKey"]));
        return this;
    }

    public RepairStory Labels(params (int Version, string[] Stages)[] stages) =>
        Change(one => one with { StagesByVersion = A.Stages([.. stages.Select(pair => (A.Version(pair.Version), pair.Stages))]) });

    /// <summary>A rotation made version 1, where the function's name tells how it rotates.</summary>
    public RepairStory Made() =>
        secret.RotationFunctionArn == A.FunctionArn(Nameless) ? this : Rotation(1, log => log.Create().Set().Test().Finish(), RotationEventKind.Succeeded);

    /// <summary>Version 2 has AWSPENDING.</summary>
    public RepairStory Stuck(bool isEmpty = false) =>
        Made().Version(2, isEmpty).Labels((0, [VersionStage.Previous]), (1, [VersionStage.Current]), (2, [VersionStage.Pending]));

    /// <summary>AWSCURRENT moved to version 2.</summary>
    public RepairStory Moved() => Version(2).Labels((1, [VersionStage.Previous]), (2, [VersionStage.Current]));

    /// <summary>Version 2 lost its label.</summary>
    public RepairStory Detached() => Made().Version(2).Labels((0, [VersionStage.Previous]), (1, [VersionStage.Current]));

    public RepairStory Rotation(int version, Action<RepairLog> write, RotationEventKind? end = RotationEventKind.Failed, string? step = null, bool logsRead = true, bool isTest = false)
    {
        var log = new RepairLog(A.Arn(), A.Version(version), MadeAt(version).AddSeconds(1)) { IsAlternating = secret.RotationFunctionArn == A.FunctionArn(Alternating) };
        write(log);
        ImmutableArray<RotationEvent> events =
        [
            A.Event(isTest ? RotationEventKind.TestStarted : RotationEventKind.Started, MadeAt(version), A.Version(version)),
            .. end is { } kind ? [A.Event(kind, log.Clock.AddSeconds(5), A.Version(version), step: step)] : Array.Empty<RotationEvent>(),
        ];
        attempts.Add(Join(version, logsRead ? log.Lines : [], events, isTest, logsRead));
        return this;
    }

    public RepairStory Call(SecretCallKind kind, int? from = null, int? to = null, string? stage = null)
    {
        calls.Add(new SecretCall($"call-{calls.Count}", kind, A.Arn().Value, A.Moment.AddHours(3), "arn:aws:iam::111122223333:user/ben",
            MovedTo: to is { } target ? A.Version(target) : null, RemovedFrom: from is { } holder ? A.Version(holder) : null, Stage: stage));
        return this;
    }

    public RepairStory NotListed()
    {
        listed = false;
        return this;
    }

    public RepairStory TrailNotRead()
    {
        trail = false;
        return this;
    }

    public RepairStory After(TimeSpan time)
    {
        later = time;
        return this;
    }

    public RepairFacts Facts() => new()
    {
        Arn = A.Arn(),
        Secret = secret,
        Versions = listed ? [.. versions.Select(version => version with { Stages = secret.StagesByVersion.GetValueOrDefault(version.VersionId, []) })] : null,
        Attempts = [.. attempts],
        Calls = [.. calls],
        TrailRead = trail,
        Now = versions.Max(version => version.Created ?? A.Moment) + later,
    };

    public RepairReading Read() => RepairStateReader.Read(Facts());

    private Attempt Join(int version, ImmutableArray<LogEvent> lines, ImmutableArray<RotationEvent> events, bool isTest, bool logsRead)
    {
        var progress = RotationProgressReader.Read(new RotationTrace
        {
            Secret = A.Arn(), VersionId = A.Version(version), Started = MadeAt(version), IsTest = isTest, AsOf = MadeAt(version).AddHours(2),
            Described = secret, Lines = lines, Events = events, GaveUp = events.Length > 1,
        });
        return new Attempt
        {
            Secret = A.Arn(), VersionId = A.Version(version), IsTest = isTest, Trigger = AttemptTrigger.Schedule, Started = MadeAt(version), Ended = progress.Ended,
            Outcome = progress.Outcome, Steps = progress.Steps, Events = events, FailedStep = progress.LastFailedStep, AsOf = progress.AsOf,
            Gaps = !logsRead ? [AttemptGap.LogsNotRead] : lines.IsEmpty ? [AttemptGap.NoLogLines] : [],
        };
    }
}

/// <summary>The lines of a rotation function, in the words of AWS's templates.</summary>
internal sealed class RepairLog(SecretArn secret, string version, DateTimeOffset start)
{
    private const string Stream = "2026/05/11/[$LATEST]0a1b2c3d";
    private readonly ImmutableArray<LogEvent>.Builder lines = ImmutableArray.CreateBuilder<LogEvent>();
    private int runs;
    private DateTimeOffset began = start;

    public bool IsAlternating { get; init; }

    public ImmutableArray<LogEvent> Lines => lines.ToImmutable();

    public DateTimeOffset Clock { get; private set; } = start;

    private static SecretArn Master { get; } = A.Arn("prod/orders/admin", suffix: "ZyXwVu");

    private string NoLogin => IsAlternating
        ? "Unable to log into database using current credentials for secret"
        : "Unable to log into database with previous, current, or pending secret of secret arn";

    private string RequestId => $"00000000-1111-4222-8333-{runs:D12}";

    public RepairLog Create() => Run($"createSecret: Successfully put secret for ARN {secret} and version {version}.");

    public RepairLog CreateDenied() => Begin().Uncaught("ClientError: An error occurred (AccessDeniedException) when calling the PutSecretValue operation: Access to KMS is not allowed").End();

    /// <summary>A function of one's own that stores nothing and says nothing.</summary>
    public RepairLog CreateSilent() => Begin().End();

    public RepairLog SetNoTls() => Begin().Line("Unable to establish SSL/TLS handshake, SSL/TLS is enforced on the host: orders")
        .Line($"setSecret: {NoLogin} {secret}").Uncaught($"ValueError: {NoLogin} {secret}").End(29);

    public RepairLog Set(string? user = null) => Begin().Connect().Line($"setSecret: Successfully set password for {user ?? (IsAlternating ? "APP_CLONE" : "user APP")} in Oracle DB for secret arn {secret}.").End();

    public RepairLog SetAlready() => Begin().Connect().Line($"setSecret: AWSPENDING secret is already set as password in Oracle DB for secret arn {secret}.").End();

    public RepairLog SetNoLogin(int milliseconds = 29) => Begin().Line($"setSecret: {NoLogin} {secret}").Uncaught($"ValueError: {NoLogin} {secret}").End(milliseconds);

    public RepairLog SetNoMaster() =>
        Begin().Connect().Line($"setSecret: Unable to log into database using credentials in master secret {Master}").Uncaught($"ValueError: Unable to log into database using credentials in master secret {Master}").End();

    public RepairLog SetRefused(string error = "DatabaseError: ORA-28003: password verification for the specified password failed") => Begin().Connect().Uncaught(error).End();

    public RepairLog SetTimedOut(int logins = 1)
    {
        Begin();
        for (var login = 0; login < logins; login++)
        {
            Connect();
        }

        return Raw($"2026-05-11T03:00:30.000Z {RequestId} Task timed out after 30.03 seconds").End(30_030);
    }

    public RepairLog Test() => Begin().Connect().Line($"testSecret: Successfully signed into Oracle DB with AWSPENDING secret in {secret}.").End();

    public RepairLog TestRefused(int milliseconds = 22) =>
        Begin().Line($"testSecret: Unable to log into database with pending secret of secret ARN {secret}").Uncaught($"ValueError: Unable to log into database with pending secret of secret ARN {secret}").End(milliseconds);

    public RepairLog FinishDenied() => Begin().Uncaught("ClientError: An error occurred (AccessDeniedException) when calling the UpdateSecretVersionStage operation: not authorized").End();

    public RepairLog Finish() => Run($"finishSecret: Successfully set AWSCURRENT stage to version {version} for secret {secret}.");

    private RepairLog Run(string message) => Begin().Line(message).End();

    private RepairLog Begin()
    {
        runs++;
        began = Clock;
        return Raw($"START RequestId: {RequestId} Version: $LATEST").Line("Found credentials in environment variables.");
    }

    private RepairLog Connect() => Line("Successfully established connection as user 'APP' with host: 'orders'");

    private RepairLog Line(string message) => Raw($"[INFO]\t2026-05-11T03:00:00.000Z\t{RequestId}\t{message}");

    private RepairLog Uncaught(string error) => Raw($"[ERROR] {error}\nTraceback (most recent call last):\n  File \"/var/task/lambda_function.py\", line 61, in lambda_handler");

    private RepairLog End(int milliseconds = 400)
    {
        Clock = began.AddMilliseconds(milliseconds) > Clock ? began.AddMilliseconds(milliseconds) : Clock;
        return Raw($"END RequestId: {RequestId}").Raw($"REPORT RequestId: {RequestId}\tDuration: {milliseconds}.00 ms\tBilled Duration: {milliseconds} ms");
    }

    private RepairLog Raw(string text)
    {
        Clock = Clock.AddMilliseconds(1);
        lines.Add(A.Line(text, Clock, Stream));
        return this;
    }
}
