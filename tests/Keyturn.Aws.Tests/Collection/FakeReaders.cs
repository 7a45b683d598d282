using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Aws.Collection;
using Keyturn.Operations;
using Keyturn.Operations.Attempts;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Tests.Collection;

/// <summary>An account's secrets in memory, 100 a page, counting what is asked for.</summary>
internal sealed class FakeSecretReader : ISecretReader
{
    private readonly ConcurrentQueue<string> versionCalls = new();
    private int listCalls;

    public ConcurrentDictionary<string, Secret> Secrets { get; } = new(StringComparer.Ordinal);

    /// <summary>Answers in place of a page, by the number of the call (from 1).</summary>
    public Func<int, OperationError?> FailList { get; set; } = _ => null;

    public Func<string, OperationError?> FailVersions { get; set; } = _ => null;

    /// <summary>Awaited before each page, so that a test can look in between.</summary>
    public Func<int, Task> BeforeList { get; set; } = _ => Task.CompletedTask;

    public DateTimeOffset VersionsCreated { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public int ListCalls => Volatile.Read(ref listCalls);

    public IReadOnlyList<string> VersionCalls => [.. versionCalls];

    public FakeSecretReader With(params IEnumerable<Secret> secrets)
    {
        foreach (var secret in secrets)
        {
            Secrets[secret.Arn] = secret;
        }

        return this;
    }

    public async Task<OperationResult<SecretPage>> ListAsync(EstateScope scope, SecretOrder order, string? nextToken, CancellationToken cancellationToken)
    {
        var call = Interlocked.Increment(ref listCalls);
        await BeforeList(call);
        if (FailList(call) is { } error)
            return error;

        var all = order is SecretOrder.LastChangedFirst
            ? Secrets.Values.OrderByDescending(secret => secret.LastChanged).ThenBy(secret => secret.Arn, StringComparer.Ordinal)
            : Secrets.Values.OrderBy(secret => secret.Arn, StringComparer.Ordinal);
        var from = nextToken is null ? 0 : int.Parse(nextToken, System.Globalization.CultureInfo.InvariantCulture);
        var page = all.Skip(from).Take(100).ToImmutableArray();
        return new SecretPage(page, from + 100 < Secrets.Count ? $"{from + 100}" : null);
    }

    public Task<OperationResult<ImmutableArray<SecretVersion>>> ListLabelledVersionsAsync(EstateScope scope, string secretArn, CancellationToken cancellationToken)
    {
        versionCalls.Enqueue(secretArn);
        if (FailVersions(secretArn) is { } error)
            return Task.FromResult<OperationResult<ImmutableArray<SecretVersion>>>(error);

        ImmutableArray<SecretVersion> versions =
            [.. Secrets[secretArn].StagesByVersion.Select(pair => new SecretVersion(pair.Key, pair.Value, VersionsCreated, null, []))];
        return Task.FromResult<OperationResult<ImmutableArray<SecretVersion>>>(versions);
    }
}

internal sealed class FakeFunctionReader : IFunctionReader
{
    private readonly ConcurrentQueue<string> calls = new();

    public Func<string, OperationError?> Fail { get; set; } = _ => null;

    public IReadOnlyList<string> Calls => [.. calls];

    public Task<OperationResult<RotationFunction>> ReadAsync(EstateScope scope, string functionArn, CancellationToken cancellationToken)
    {
        calls.Enqueue(functionArn);
        return Task.FromResult<OperationResult<RotationFunction>>(
            Fail(functionArn) is { } error ? error : new RotationFunction { Arn = functionArn, Name = functionArn.Split(':')[^1], LogGroup = "/aws/lambda/x" });
    }
}

/// <summary>CloudTrail's events in memory, newest first, 50 a page. An event of <see cref="Late"/> is only there once it was delivered.</summary>
internal sealed class FakeEventReader(TimeProvider time) : IRotationEventReader
{
    private readonly ConcurrentQueue<RotationEventQuery> queries = new();

    public ConcurrentBag<RotationEvent> Events { get; } = [];

    public ConcurrentBag<SecretCall> Calls { get; } = [];

    /// <summary>How much later than its own time an event is delivered, by its id.</summary>
    public ConcurrentDictionary<string, TimeSpan> Late { get; } = new(StringComparer.Ordinal);

    public Func<RotationEventQuery, OperationError?> Fail { get; set; } = _ => null;

    public IReadOnlyList<RotationEventQuery> Queries => [.. queries];

    public void Forget() => queries.Clear();

    public Task<OperationResult<RotationEventPage>> LookupAsync(EstateScope scope, RotationEventQuery query, CancellationToken cancellationToken)
    {
        queries.Enqueue(query);
        if (Fail(query) is { } error)
            return Task.FromResult<OperationResult<RotationEventPage>>(error);

        var all = Told(query)
            .Where(item => item.At >= query.From && item.At <= query.To && item.At + Late.GetValueOrDefault(item.Id) <= time.GetUtcNow() && item.At >= time.GetUtcNow().AddDays(-90))
            .OrderByDescending(item => item.At)
            .ToArray();
        var from = query.NextToken is null ? 0 : int.Parse(query.NextToken, System.Globalization.CultureInfo.InvariantCulture);
        var page = all.Skip(from).Take(50).ToArray();
        return Task.FromResult<OperationResult<RotationEventPage>>(new RotationEventPage(
            [.. page.Select(item => item.Item).OfType<RotationEvent>()],
            [.. page.Select(item => item.Item).OfType<SecretCall>()],
            page.Length == 0 ? null : page[^1].At,
            from + 50 < all.Length ? $"{from + 50}" : null));
    }

    private IEnumerable<(string Id, DateTimeOffset At, object Item)> Told(RotationEventQuery query) => RotationEventNames.All.TryGetValue(query.EventName, out var kind)
        ? Events.Where(item => item.Kind == kind).Select(item => (item.EventId, item.At, (object)item))
        : Calls.Where(call => call.Kind.ToString() == query.EventName).Select(call => (call.EventId, call.At, (object)call));
}
