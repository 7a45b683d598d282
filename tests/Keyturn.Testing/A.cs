using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Testing;

/// <summary>Builders: a test names only what it is about.</summary>
public static class A
{
    public const string AccountId = "111122223333";
    public const string OtherAccountId = "444455556666";
    public const string Region = "ap-northeast-1";

    /// <summary>The time at which tests start.</summary>
    public static DateTimeOffset Moment { get; } = new(2026, 5, 11, 3, 0, 0, TimeSpan.Zero);

    public static EstateScope Scope(string account = AccountId, string region = Region) => new("aws", account, region);

    public static SecretArn Arn(string name = "prod/orders/db", string account = AccountId, string region = Region, string suffix = "AbCdEf") =>
        SecretArn.Parse($"arn:aws:secretsmanager:{region}:{account}:secret:{name}-{suffix}");

    public static string FunctionArn(string name = "SecretsManagerRDSOracleRotationSingleUser", string account = AccountId, string region = Region) =>
        $"arn:aws:lambda:{region}:{account}:function:{name}";

    /// <summary>A version id as AWS makes them: the same number, the same id.</summary>
    public static string Version(int number) => $"00000000-0000-4000-8000-{number:D12}";

    /// <summary>A healthy Oracle secret, rotated ten days ago, due in twenty; <paramref name="state"/> bends it into that state.</summary>
    public static Secret Secret(
        string name = "prod/orders/db",
        RotationState state = RotationState.Healthy,
        string account = AccountId,
        string region = Region,
        string suffix = "AbCdEf",
        string? function = "SecretsManagerRDSOracleRotationSingleUser",
        string? description = null,
        string? key = null,
        DateTimeOffset? now = null,
        RotationRules? rules = null,
        IEnumerable<(string Name, string Value)>? tags = null,
        IEnumerable<(string Version, string[] Stages)>? stages = null)
    {
        var moment = now ?? Moment;
        var secret = new Secret
        {
            Arn = Arn(name, account, region, suffix).Value,
            Name = name,
            Description = description,
            KmsKeyId = key,
            RotationEnabled = true,
            RotationFunctionArn = function is null ? null : FunctionArn(function, account, region),
            RotationRules = rules ?? new RotationRules(30, null, null),
            LastRotated = moment.AddDays(-10),
            LastChanged = moment.AddDays(-10),
            NextRotation = moment.AddDays(20),
            Created = moment.AddDays(-100),
            Tags = (tags ?? []).ToImmutableSortedDictionary(tag => tag.Name, tag => tag.Value, StringComparer.Ordinal),
            StagesByVersion = Stages([.. stages ?? [(Version(1), [VersionStage.Current]), (Version(0), [VersionStage.Previous])]]),
        };
        return state switch
        {
            RotationState.Stuck or RotationState.Failed or RotationState.Rotating => secret with
            {
                StagesByVersion = Stages([(Version(1), [VersionStage.Current]), (Version(0), [VersionStage.Previous]), (Version(2), [VersionStage.Pending])]),
            },
            RotationState.Overdue => secret with { NextRotation = moment.AddHours(-5) },
            RotationState.DueSoon => secret with { NextRotation = moment.AddHours(5) },
            RotationState.Off => secret with { RotationEnabled = false, NextRotation = null },
            RotationState.Never => secret with { RotationEnabled = null, RotationFunctionArn = null, RotationRules = null, LastRotated = null, NextRotation = null },
            RotationState.Managed => secret with { OwningService = "rds", RotationFunctionArn = null, RotationRules = new RotationRules(7, null, null) },
            RotationState.Replica => secret with { PrimaryRegion = "us-east-1" },
            RotationState.ScheduledForDeletion => secret with { Deleted = moment.AddDays(-1) },
            _ => secret,
        };
    }

    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Stages(params (string Version, string[] Stages)[] stages) =>
        stages.ToImmutableSortedDictionary(pair => pair.Version, pair => pair.Stages.ToImmutableArray(), StringComparer.Ordinal);

    public static RotationEvent Event(
        RotationEventKind kind, DateTimeOffset? at = null, string? version = null, SecretArn? secret = null, string? step = null, string? id = null)
    {
        var when = at ?? Moment;
        return new RotationEvent(id ?? $"{kind}-{when.ToUnixTimeMilliseconds()}-{version}", kind, (secret ?? Arn()).Value, version ?? Version(1), when,
            step is null ? null : $"Error when executing lambda {FunctionArn()} during {step} step", step);
    }

    /// <summary>An API call by the person <c>tanaka.yui</c>; its id follows from what it is.</summary>
    public static SecretCall Call(SecretCallKind kind, DateTimeOffset? at = null, string? version = null, SecretArn? secret = null, string? id = null, string? actor = null)
    {
        var when = at ?? Moment;
        return new SecretCall(id ?? $"{kind}-{when.ToUnixTimeMilliseconds()}-{version}", kind, (secret ?? Arn()).Value, when,
            actor ?? $"arn:aws:sts::{AccountId}:assumed-role/dba-operator/tanaka.yui", VersionId: version);
    }

    /// <summary>Every event name read over this time.</summary>
    public static TrailCoverage Covered(DateTimeOffset from, DateTimeOffset until) => new(
        TrailNames.Rotation.Concat(TrailNames.Test).Concat(TrailNames.Calls).ToImmutableDictionary(name => name, _ => ImmutableArray.Create(new CoveredSpan(from, until))));

    public static RotationFunction Function(string name = "SecretsManagerRDSOracleRotationSingleUser", string account = AccountId, string region = Region) => new()
    {
        Arn = FunctionArn(name, account, region),
        Name = name,
        Runtime = "python3.10",
        Timeout = TimeSpan.FromSeconds(30),
        LogGroup = "/aws/lambda/" + name,
    };

    /// <summary>One scope's snapshot with these secrets and events.</summary>
    public static EstateSnapshot Snapshot(
        IEnumerable<Secret> secrets,
        IEnumerable<RotationEvent>? events = null,
        IEnumerable<RotationFunction>? functions = null,
        IEnumerable<(string Version, DateTimeOffset Created)>? versions = null,
        EstateScope? scope = null,
        DateTimeOffset? readAt = null) => new(scope ?? Scope())
    {
        Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(secrets.ToImmutableDictionary(secret => secret.Arn), readAt ?? Moment),
        Functions = EstatePart<ImmutableDictionary<string, RotationFunction>>.Read((functions ?? []).ToImmutableDictionary(function => function.Arn), readAt ?? Moment),
        RotationEvents = EstatePart<ImmutableDictionary<string, ImmutableArray<RotationEvent>>>.Read(
            (events ?? []).GroupBy(one => one.SecretArn).ToImmutableDictionary(group => group.Key, group => group.OrderBy(one => one.At).ToImmutableArray()),
            readAt ?? Moment),
        VersionCreated = (versions ?? []).ToImmutableDictionary(pair => pair.Version, pair => pair.Created),
    };

    /// <summary>Progress of a rotation of which nothing was seen yet, or as the arguments say.</summary>
    public static RotationProgress Progress(
        SecretArn? secret = null,
        string? version = null,
        RotationOutcome outcome = RotationOutcome.Running,
        DateTimeOffset? started = null,
        IEnumerable<StepProgress>? steps = null,
        IEnumerable<LogEvent>? otherLines = null,
        bool isTest = false) => new()
    {
        Secret = secret ?? Arn(),
        VersionId = version ?? Version(2),
        Started = started ?? Moment,
        Ended = outcome == RotationOutcome.Running ? null : (started ?? Moment).AddSeconds(20),
        Outcome = outcome,
        Steps = [.. steps ?? Enum.GetValues<RotationStep>().Select(step => Step(step))],
        OtherLines = [.. otherLines ?? []],
        StagesByVersion = Stages([(version == Version(1) ? Version(0) : Version(1), [VersionStage.Current]), (version ?? Version(2), [VersionStage.Pending])]),
        IsTest = isTest,
        TypicalDuration = null,
        DroppedLines = 0,
        Troubles = [],
        FinalEvent = null,
        AsOf = started ?? Moment,
    };

    public static StepProgress Step(RotationStep step, StepState state = StepState.NotSeen, string? evidence = null, IEnumerable<LogEvent>? lines = null) =>
        new(step, state, state == StepState.NotSeen ? null : Moment, state is StepState.Done or StepState.Failed ? Moment.AddSeconds(1) : null,
            state == StepState.NotSeen ? 0 : 1, evidence, [.. lines ?? []]);

    /// <summary>A log line; its id follows from its place, time and text.</summary>
    public static LogEvent Line(string message, DateTimeOffset? at = null, string stream = "2026/05/11/[$LATEST]0a1b2c3d") =>
        new($"{stream}/{(at ?? Moment).ToUnixTimeMilliseconds()}/{message.GetHashCode(StringComparison.Ordinal)}", stream, at ?? Moment, message);
}
