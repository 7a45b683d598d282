using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Ports;

/// <summary>CloudWatch Logs: the lines a rotation function wrote.</summary>
public interface ILogsGateway
{
    /// <summary>One page of FilterLogEvents. A page may be empty and still have a next token.</summary>
    Task<OperationResult<LogPage>> ReadAsync(LogQuery query, CancellationToken cancellationToken);
}

/// <param name="Scope">Account and Region of the log group.</param>
/// <param name="LogGroup">Name of the group.</param>
/// <param name="From">Inclusive (UTC).</param>
/// <param name="To">Exclusive; open when missing.</param>
/// <param name="NextToken">From the page before.</param>
public sealed record LogQuery(EstateScope Scope, string LogGroup, DateTimeOffset From, DateTimeOffset? To = null, string? NextToken = null);

public sealed record LogPage(ImmutableArray<LogEvent> Events, string? NextToken);

/// <summary>One line as CloudWatch Logs keeps it, masked while it is read.</summary>
/// <param name="EventId">CloudWatch's id: the same line read twice is the same line.</param>
/// <param name="Stream">Log stream.</param>
/// <param name="At">Millisecond resolution (UTC).</param>
/// <param name="Message">Masked text without the line end.</param>
public sealed record LogEvent(string EventId, string Stream, DateTimeOffset At, string Message);
