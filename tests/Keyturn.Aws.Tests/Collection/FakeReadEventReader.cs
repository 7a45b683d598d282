using System.Collections.Concurrent;
using System.Globalization;
using Keyturn.Aws.Collection;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Tests.Collection;

/// <summary>CloudTrail's events of reads in memory, newest first; counting what is asked for.</summary>
internal sealed class FakeReadEventReader : IReadEventReader
{
    private readonly ConcurrentQueue<RotationEventQuery> queries = new();

    public int PageSize { get; set; } = 50;

    /// <summary>GetSecretValue events; Decrypt events when they are of that kind.</summary>
    public List<ReadEvent> Events { get; } = [];

    public Func<RotationEventQuery, OperationError?> Fail { get; set; } = _ => null;

    public IReadOnlyList<RotationEventQuery> Queries => [.. queries];

    public Task<OperationResult<ReadEventPage>> LookupAsync(EstateScope scope, RotationEventQuery query, CancellationToken cancellationToken)
    {
        queries.Enqueue(query);
        if (Fail(query) is { } error)
            return Task.FromResult<OperationResult<ReadEventPage>>(error);

        ReadEvent[] all =
        [
            .. Events.Where(item => (item.Kind is ReadEventKind.Decrypt) == (query.EventName == "Decrypt") && item.At >= query.From && item.At <= query.To).OrderByDescending(item => item.At),
        ];
        var from = query.NextToken is null ? 0 : int.Parse(query.NextToken, CultureInfo.InvariantCulture);
        ReadEvent[] page = [.. all.Skip(from).Take(PageSize)];
        return Task.FromResult<OperationResult<ReadEventPage>>(
            new ReadEventPage([.. page], page.Length == 0 ? null : page[^1].At, from + PageSize < all.Length ? $"{from + PageSize}" : null));
    }
}
