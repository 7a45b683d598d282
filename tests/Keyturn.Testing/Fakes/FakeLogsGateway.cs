using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Operations;
using Keyturn.Operations.Ports;

namespace Keyturn.Testing.Fakes;

/// <summary>Log groups as lists of lines; pages of <see cref="PageSize"/>, in order of time.</summary>
public sealed class FakeLogsGateway : ILogsGateway
{
    private readonly ConcurrentDictionary<string, ImmutableList<LogEvent>> groups = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<LogQuery> queries = new();

    public int PageSize { get; set; } = 100;

    /// <summary>When set, every call fails with it.</summary>
    public OperationError? Error { get; set; }

    /// <summary>Called before each answer; may throw.</summary>
    public Action<LogQuery>? OnRead { get; set; }

    public IReadOnlyList<LogQuery> Queries => [.. queries];

    public void Write(string logGroup, params ReadOnlySpan<LogEvent> lines)
    {
        var added = lines.ToArray();
        groups.AddOrUpdate(logGroup, _ => [.. added], (_, before) => before.AddRange(added));
    }

    public Task<OperationResult<LogPage>> ReadAsync(LogQuery query, CancellationToken cancellationToken)
    {
        OnRead?.Invoke(query);
        queries.Enqueue(query);
        return Task.FromResult(Error is { } error ? error : (OperationResult<LogPage>)Page(query));
    }

    private LogPage Page(LogQuery query)
    {
        var skip = query.NextToken is null ? 0 : int.Parse(query.NextToken, CultureInfo.InvariantCulture);
        var matching = groups.GetValueOrDefault(query.LogGroup, [])
            .Where(line => line.At >= query.From && (query.To is null || line.At < query.To))
            .OrderBy(line => line.At)
            .ToImmutableArray();
        var next = skip + PageSize < matching.Length ? (skip + PageSize).ToString(CultureInfo.InvariantCulture) : null;
        return new LogPage([.. matching.Skip(skip).Take(PageSize)], next);
    }
}
