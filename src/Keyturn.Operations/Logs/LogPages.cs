using System.Collections.Immutable;
using Keyturn.Operations.Ports;

namespace Keyturn.Operations.Logs;

/// <summary>The lines of one span of a log.</summary>
/// <param name="Lines">Each once, oldest first.</param>
/// <param name="IsWhole">Whether the log was read to the end of the span.</param>
public sealed record LogSpan(ImmutableArray<LogEvent> Lines, bool IsWhole);

/// <summary>Reads a span of a log page by page.</summary>
public static class LogPages
{
    /// <summary>Pages of one reading, of up to a megabyte each; what goes on after them is left unread.</summary>
    public const int Most = 20;

    /// <summary>The span, or the error of the page that could not be read.</summary>
    /// <param name="logs">Where the log is read.</param>
    /// <param name="query">Log group and time, from its first page on.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<OperationResult<LogSpan>> ReadAsync(ILogsGateway logs, LogQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(logs);
        ArgumentNullException.ThrowIfNull(query);
        var lines = ImmutableArray.CreateBuilder<LogEvent>();
        LogQuery? next = query;
        for (var pages = 0; next is not null && pages < Most; pages++)
        {
            var page = await logs.ReadAsync(next, cancellationToken).ConfigureAwait(false);
            if (!page.Succeeded)
                return page.Error;

            lines.AddRange(page.Value.Events);
            next = page.Value.NextToken is { } token ? next with { NextToken = token } : null;
        }

        return new LogSpan([.. lines.DistinctBy(line => line.EventId).OrderBy(line => line.At)], next is null);
    }
}
