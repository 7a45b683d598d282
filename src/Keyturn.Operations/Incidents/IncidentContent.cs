using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Incidents;

/// <summary>What one entry of an incident's record says. Names of kinds and members stay: they are kept for years.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(IncidentOpened), nameof(IncidentOpened))]
[JsonDerivedType(typeof(PreflightTaken), nameof(PreflightTaken))]
[JsonDerivedType(typeof(RadiusTaken), nameof(RadiusTaken))]
[JsonDerivedType(typeof(HoldDeclared), nameof(HoldDeclared))]
[JsonDerivedType(typeof(RoundAsked), nameof(RoundAsked))]
[JsonDerivedType(typeof(RoundSkipped), nameof(RoundSkipped))]
[JsonDerivedType(typeof(RotationIntended), nameof(RotationIntended))]
[JsonDerivedType(typeof(RotationRequested), nameof(RotationRequested))]
[JsonDerivedType(typeof(RotationRefused), nameof(RotationRefused))]
[JsonDerivedType(typeof(RotationEnded), nameof(RotationEnded))]
[JsonDerivedType(typeof(UptakeSeen), nameof(UptakeSeen))]
[JsonDerivedType(typeof(StepTicked), nameof(StepTicked))]
[JsonDerivedType(typeof(NoteWritten), nameof(NoteWritten))]
[JsonDerivedType(typeof(IncidentClosed), nameof(IncidentClosed))]
public abstract record IncidentContent;

/// <summary>The first entry: why, and which secrets.</summary>
/// <param name="InSpiteOf">By ARN, ids of failing checks that the person saw and overrode.</param>
public sealed record IncidentOpened(
    EmergencyPurpose Purpose,
    string Reason,
    ImmutableArray<IncidentSecret> Secrets,
    ImmutableSortedDictionary<string, ImmutableArray<string>> InSpiteOf) : IncidentContent;

/// <summary>A secret of an incident as it stood when it was opened; its procedure and its turn follow from this alone.</summary>
/// <param name="Typical">How long its rotations usually take.</param>
public sealed record IncidentSecret(
    string Arn,
    RotationStrategy Strategy,
    string? Engine,
    string? FunctionArn,
    string? SuperuserArn,
    int? Concurrency,
    bool ConcurrencyIsKnown,
    bool Production,
    TimeSpan? Typical);

/// <summary>What stood for and against rotating a secret when the incident was opened.</summary>
/// <param name="Failing">Ids of checks that fail.</param>
/// <param name="Open">Ids of checks whose answer is not known.</param>
/// <param name="Labels">Staging labels by version.</param>
public sealed record PreflightTaken(
    string SecretArn,
    ImmutableArray<KeptSentence> Blockers,
    ImmutableArray<KeptSentence> Warnings,
    ImmutableArray<string> Failing,
    ImmutableArray<string> Open,
    string Labels,
    bool? RotationEnabled,
    string? Error) : IncidentContent;

/// <summary>Who held the value of a secret when the incident was opened.</summary>
/// <param name="NotRead">Calls without whose answers there may be more.</param>
public sealed record RadiusTaken(string SecretArn, ImmutableArray<BlastConsumer> Consumers, ImmutableArray<string> NotRead) : IncidentContent;

/// <summary>Somebody learned how a consumer keeps the value.</summary>
public sealed record HoldDeclared(string SecretArn, string ConsumerId, HoldKind Hold) : IncidentContent;

/// <summary>Somebody asked for a rotation: for one that comes after consumers, or for another try.</summary>
/// <param name="InSpiteOf">Ids of failing checks that the person saw and overrides.</param>
/// <param name="Early">Whether it was asked for though steps before it are not done.</param>
public sealed record RoundAsked(string SecretArn, int Round, string Reason, ImmutableArray<string> InSpiteOf, bool Early) : IncidentContent;

/// <summary>Somebody decided against a rotation.</summary>
public sealed record RoundSkipped(string SecretArn, int Round, string Reason) : IncidentContent;

/// <summary>A rotation is about to be requested under this token, which is also the operation's id in the audit log. Nothing is requested before this is kept.</summary>
public sealed record RotationIntended(string SecretArn, int Round, string Token) : IncidentContent;

/// <summary>AWS took the request.</summary>
/// <param name="VersionId">The version being made; <see langword="null"/> for a rotation by a service.</param>
public sealed record RotationRequested(string SecretArn, int Round, string Token, string? VersionId, string? AwsRequestId) : IncidentContent;

/// <summary>The request was refused, by AWS or before it; another try needs a token of its own.</summary>
public sealed record RotationRefused(string SecretArn, int Round, string Token, OperationErrorKind Error, string? AwsCode, string? AwsMessage, KeptSentence Sentence) : IncidentContent;

/// <summary>The rotation came to an end.</summary>
/// <param name="Labels">Staging labels by version afterwards, as far as they were seen.</param>
/// <param name="Message">AWS's words for a failure.</param>
/// <param name="Log">The last log lines of the step that failed, masked.</param>
public sealed record RotationEnded(
    string SecretArn,
    int Round,
    string Token,
    RotationOutcome Outcome,
    DateTimeOffset EndedAt,
    ImmutableArray<KeptStep> Steps,
    string? Labels,
    string? Message,
    ImmutableArray<string> Log) : IncidentContent;

/// <summary>One of the four steps with its times.</summary>
public sealed record KeptStep(RotationStep Step, StepState State, DateTimeOffset? Started, DateTimeOffset? Ended, int Attempts);

/// <summary>An event proved that a consumer has the version.</summary>
public sealed record UptakeSeen(string SecretArn, int Round, string ConsumerId, string VersionId, DateTimeOffset ReadAt, bool ByDecrypt) : IncidentContent;

/// <summary>Somebody ticked a step, or took the tick back.</summary>
public sealed record StepTicked(string StepId, bool Done) : IncidentContent;

/// <summary>A note; whatever looked like a credential in it is hidden.</summary>
public sealed record NoteWritten(string Text) : IncidentContent;

/// <summary>Nothing more will be done.</summary>
public sealed record IncidentClosed(string Reason) : IncidentContent;
