using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;

namespace Keyturn.Aws.Tests.Wire;

/// <summary>Every call of the collector denied, throttled and late, once each, in some sandboxes side by side: the answers that the tests look at.</summary>
public sealed class PartialFailures : IAsyncLifetime
{
    private const int Sandboxes = 4;

    private readonly ConcurrentDictionary<(string Call, WireFaultKind Fault), Told> first = new();
    private readonly ConcurrentDictionary<string, Told> later = new(StringComparer.Ordinal);

    /// <summary>The calls of <see cref="EstateParts.Of"/>, each once.</summary>
    public static ImmutableArray<string> Calls { get; } = [.. EstateParts.Of(new EstateSnapshot(new("aws", "111122223333", "ap-northeast-1"))).Select(one => one.Call).Distinct(StringComparer.Ordinal)];

    /// <summary>What each call meets.</summary>
    public static ImmutableArray<WireFaultKind> Faults { get; } = [WireFaultKind.AccessDenied, WireFaultKind.Throttle, WireFaultKind.Delay];

    /// <summary>Without a fault.</summary>
    internal Told Healthy { get; private set; } = new(new(new("aws", "111122223333", "ap-northeast-1")));

    /// <summary>The first collection, of which one call met a fault.</summary>
    internal Told First(string call, WireFaultKind fault) => first[(call, fault)];

    /// <summary>A collection after <see cref="Healthy"/>, of which one call was denied.</summary>
    internal Told Later(string call) => later[call];

    public async ValueTask InitializeAsync()
    {
        var free = Channel.CreateUnbounded<FaultyCollection>();
        var sandboxes = await Task.WhenAll(Enumerable.Range(0, Sandboxes).Select(_ => Task.Run(FaultyCollection.StartAsync)));
        var secrets = await sandboxes[0].ReadSecretsAsync();
        Healthy = new((await sandboxes[0].ReadPartsAsync(secrets)).Snapshot);
        foreach (var sandbox in sandboxes)
            free.Writer.TryWrite(sandbox);
        var cases = from fault in Faults from call in Calls select (call, fault);
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = Sandboxes }, async (one, cancel) =>
        {
            var sandbox = await free.Reader.ReadAsync(cancel);
            first[one] = new((await sandbox.ReadPartsAsync(secrets, one.call, one.fault)).Snapshot);
            if (one.fault is WireFaultKind.AccessDenied)
                later[one.call] = new((await sandbox.ReadPartsAsync(Healthy.Snapshot, one.call, one.fault)).Snapshot);
            free.Writer.TryWrite(sandbox);
        });
        foreach (var sandbox in sandboxes)
            await sandbox.DisposeAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>A snapshot and what it comes to.</summary>
internal sealed class Told
{
    public Told(EstateSnapshot snapshot) => (Snapshot, Cells) = (snapshot, CellsOf(snapshot));

    public EstateSnapshot Snapshot { get; }

    /// <summary>Four cells for every consumer and a spread of secrets, those included that it has nothing to do with.</summary>
    public ImmutableDictionary<string, ImmutableArray<CellState>> Cells { get; }

    private static ImmutableDictionary<string, ImmutableArray<CellState>> CellsOf(EstateSnapshot snapshot)
    {
        var readiness = new EstateReadiness(snapshot);
        Secret[] secrets = [.. (snapshot.Secrets.Value?.Values ?? []).Where(secret => secret.Deleted is null).OrderBy(secret => secret.Name, StringComparer.Ordinal).Where((_, at) => at % 4 == 0)];
        return ConsumerFinder.Find(snapshot)
            .SelectMany(consumer => secrets.Select(secret => readiness.Ask(consumer, secret)))
            .ToImmutableDictionary(pair => $"{pair.Consumer.Id} {pair.Secret.Name}", pair => Enum.GetValues<MatrixColumn>().Select(pair.StateOf).ToImmutableArray(), StringComparer.Ordinal);
    }
}
