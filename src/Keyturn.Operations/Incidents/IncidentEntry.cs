using System.Collections.Immutable;
using Keyturn.Operations.Emergency;

namespace Keyturn.Operations.Incidents;

/// <summary>What is written before it has its place in the record.</summary>
/// <param name="OperatorId">Who; <see langword="null"/> for what the console saw by itself.</param>
public sealed record IncidentDraft(string? OperatorId, string? OperatorName, IncidentContent Content);

/// <summary>One entry in its place. Entries are only ever added.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="At">When it was written (UTC).</param>
public sealed record IncidentEntry(int Number, DateTimeOffset At, string? OperatorId, string? OperatorName, IncidentContent Content);

/// <summary>An incident in a list.</summary>
/// <param name="ClosedAt"><see langword="null"/> while it is open.</param>
public sealed record IncidentSummary(
    string Id, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, EmergencyPurpose Purpose, string OperatorId, string OperatorName, string Reason, ImmutableArray<string> Secrets);

/// <param name="IsOpen">Only open ones, only closed ones, or all.</param>
/// <param name="SecretArn">Only those of this secret.</param>
/// <param name="Before">Only those opened before.</param>
public sealed record IncidentQuery(int Take = 200, bool? IsOpen = null, EmergencyPurpose? Purpose = null, string? SecretArn = null, DateTimeOffset? Before = null);
