using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair;

/// <summary>One attempt with what it did to the database.</summary>
internal sealed record JudgedAttempt(Attempt Attempt, SetOutcome Set)
{
    public string Version => Attempt.VersionId ?? "";
}

/// <summary>The facts in order, with the questions that every state asks of them.</summary>
internal sealed class RepairView
{
    private readonly ImmutableDictionary<string, SecretVersion> versions;

    public RepairView(RepairFacts facts)
    {
        Facts = facts;
        var secret = facts.Secret;
        versions = (facts.Versions ?? []).GroupBy(version => version.VersionId, StringComparer.Ordinal)
            .ToImmutableDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        Current = secret.VersionWith(VersionStage.Current);
        Pending = secret.VersionWith(VersionStage.Pending);
        Previous = secret.VersionWith(VersionStage.Previous);
        ImmutableArray<Attempt> ordered =
        [
            .. facts.Attempts.OrderBy(attempt => attempt.Started).ThenBy(attempt => attempt.VersionId, StringComparer.Ordinal),
        ];
        (Strategy, StrategyIsShown) = RepairStrategies.Of(secret, ordered);
        var habits = new FunctionHabits(
            ordered.Any(attempt => attempt.Steps.Any(step => step.Lines.Any(line => SetRun.TellsLogin(line.Message)))),
            (Strategy, StrategyIsShown) is (RotationStrategy.AlternatingUsers, true));
        Rotations = [.. ordered.Where(attempt => attempt is { IsTest: false, VersionId: not null }).Select(attempt => new JudgedAttempt(attempt, SetOutcomes.Of(attempt, IsEmpty(attempt.VersionId), habits)))];
        LastTest = ordered.LastOrDefault(attempt => attempt.IsTest && attempt.Outcome != RotationOutcome.Running);
    }

    public RepairFacts Facts { get; }

    public Secret Secret => Facts.Secret;

    public string? Current { get; }

    public string? Pending { get; }

    public string? Previous { get; }

    public RotationStrategy Strategy { get; }

    public bool StrategyIsShown { get; }

    /// <summary>Oldest first, tests left out.</summary>
    public ImmutableArray<JudgedAttempt> Rotations { get; }

    public Attempt? LastTest { get; }

    public string? Stray => Pending == Current ? null : Pending;

    /// <summary>The newest attempt that set a password: what the database has, unless a later one is uncertain.</summary>
    public JudgedAttempt? Holder => Rotations.LastOrDefault(one => one.Set.Result == SetResult.Done);

    /// <summary>Attempts after <see cref="Holder"/>, oldest first.</summary>
    public ImmutableArray<JudgedAttempt> Since => Holder is { } holder ? Rotations[(Rotations.IndexOf(holder) + 1)..] : Rotations;

    public JudgedAttempt? AttemptOf(string? version) => version is null ? null : Rotations.LastOrDefault(one => one.Version == version);

    /// <summary>Whether AWS names no key for the version though it names one for AWSCURRENT: it holds no value.</summary>
    public bool IsEmpty(string? version) =>
        version is not null && versions.GetValueOrDefault(version) is { KmsKeyIds.IsEmpty: true }
        && Current is { } current && current != version && versions.GetValueOrDefault(current) is { KmsKeyIds.IsEmpty: false };

    public bool Exists(string version) => versions.ContainsKey(version) || IsLabelled(version);

    public bool IsLabelled(string version) => Secret.StagesByVersion.ContainsKey(version);

    public bool IsUnlabelled(string version) => versions.ContainsKey(version) && !IsLabelled(version);

    public DateTimeOffset? Created(string? version) => version is null ? null : versions.GetValueOrDefault(version)?.Created;

    /// <summary>A version without a label that is younger than AWSCURRENT, or may be, and of which no attempt is known.</summary>
    public string? UnknownVersion => versions.Values
        .Where(version => IsUnlabelled(version.VersionId) && AttemptOf(version.VersionId) is null)
        .Where(version => Created(Current) is not { } current || version.Created is not { } created || created > current)
        .Select(version => version.VersionId).Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The last test, if it failed and neither a rotation nor a new value came after it.</summary>
    public Attempt? FailedTest => LastTest is { Outcome: RotationOutcome.Failed } test
        && (Rotations.LastOrDefault()?.Attempt.Started ?? DateTimeOffset.MinValue) < test.Started && !(Created(Current) > test.Started) ? test : null;

    /// <summary>Whether the last test logged in with <paramref name="current"/>, stored since <paramref name="holder"/> was set, and nothing came after it.</summary>
    public bool TestProves(string? current, JudgedAttempt holder) =>
        LastTest is { Outcome: RotationOutcome.Succeeded } test && Created(current) is { } created
        && created > holder.Set.At && test.Started > created && test.Started > Rotations[^1].Attempt.Started;

    /// <summary>
    /// Whether the one user's former password is known to be gone: a rotation made AWSCURRENT. Where somebody stored it, AWSPREVIOUS may hold the same password,
    /// and no value is ever read.
    /// </summary>
    public bool? PreviousOfOneUser => Strategy == RotationStrategy.SingleUser && Holder?.Version == Current ? false : null;

    /// <summary>The call that took AWSPENDING off <paramref name="version"/>, or AWSCURRENT, if CloudTrail told one.</summary>
    public SecretCall? TakenOff(string stage, string version) => Facts.Calls
        .Where(call => call is { Kind: SecretCallKind.UpdateSecretVersionStage, ErrorCode: null } && call.Stage == stage && call.RemovedFrom == version)
        .OrderByDescending(call => call.At).ThenBy(call => call.EventId, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>A reading with everything but what only its state knows.</summary>
    public RepairReading Reading(RepairState state, Sentence says) => new()
    {
        Secret = Facts.Arn,
        State = state,
        Says = says,
        Strategy = Strategy,
        StrategyIsShown = StrategyIsShown,
        Obstacle = Secret.Deleted is not null ? RepairObstacle.Deleted
            : Secret.PrimaryRegion is { } primary && primary != Facts.Arn.Scope.Region ? RepairObstacle.Replica : RepairObstacle.None,
        Labels = Secret.StagesByVersion,
        Current = Current,
        Pending = Pending,
        PendingIsEmpty = IsEmpty(Pending) || AttemptOf(Stray)?.Set.IsEmpty == true,
        Previous = Previous,
        RotationEnabled = Secret.RotationEnabled,
        CanRotate = Secret.RotationFunctionArn is not null || Strategy == RotationStrategy.Managed,
        TrailRead = Facts.TrailRead,
    };

    /// <summary>The label as evidence.</summary>
    public static RepairEvidence Holds(string version, string stage) => new(RepairSource.Label, RepairSentences.Say("EvidenceLabel", stage, version));
}
