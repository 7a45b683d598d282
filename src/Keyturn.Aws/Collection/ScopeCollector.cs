using System.Collections.Immutable;
using Keyturn.Aws.Errors;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.Logging;

namespace Keyturn.Aws.Collection;

/// <summary>Collects one account and Region: seven loops that wait for nobody, so that a slow or failing part holds up no other.</summary>
internal sealed partial class ScopeCollector
{
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(5);

    /// <summary>While AWS throttles, each loop asks this often, once: seldom enough to fall by half, often enough to be back within a minute.</summary>
    private static readonly TimeSpan ThrottledRetry = TimeSpan.FromSeconds(30);
    private const int ParameterTurn = 4;
    private static readonly TimeSpan SaveInterval = TimeSpan.FromMinutes(1);

    private readonly CollectionOptions options;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly ScopeEstate estate;
    private readonly SecretListing secrets;
    private readonly VersionAges ages;
    private readonly RotationFunctions functions;
    private readonly RotationEvents events;
    private readonly ReadEventWatch reads;
    private readonly ParameterReadWatch parameterReads;
    private readonly PartCollection parts;
    private readonly SecretPolicies policies;
    private readonly FunctionPolicies functionPolicies;
    private readonly GoneSecrets gone;
    private readonly WakeUp agesWanted;
    private readonly WakeUp functionsWanted;
    private readonly WakeUp policiesWanted;
    private readonly Lock gate = new();
    private readonly TaskCompletionSource swept = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<bool>? reading;
    private DateTimeOffset sweptAt = DateTimeOffset.MinValue;
    private DateTimeOffset? savedAt;
    private volatile bool unsaved;
    private readonly bool isKnown;

    public ScopeCollector(
        EstateScope scope, EstateReaders readers, EstateFeed feed, TrailFeed trail, CollectorStores stores, AwsOptions options, TimeProvider time, ILogger logger, EstateSnapshot? known = null)
    {
        isKnown = known is not null;
        (this.options, this.time, this.logger) = (options.Collection, time, logger);
        estate = new ScopeEstate(scope, feed, stores.Estate, logger) { Known = known ?? new EstateSnapshot(scope), Declarations = [.. options.Declarations] };
        secrets = new SecretListing(estate, readers.Secrets, time);
        ages = new VersionAges(estate, readers.Secrets, time);
        functions = new RotationFunctions(estate, readers.Functions, time);
        events = new RotationEvents(estate, new ScopeTrail(scope, trail, stores.History, logger), readers.Events, time, options.Collection.EventDays);
        reads = new ReadEventWatch(estate, readers.Reads, time, options.Collection.ReadDays);
        parameterReads = new ParameterReadWatch(estate, readers.Reads, time, options.Collection.ReadDays);
        parts = new PartCollection(estate, readers.Parts);
        policies = new SecretPolicies(estate, readers.SecretPolicies, time);
        functionPolicies = new FunctionPolicies(estate, readers.FunctionPolicies, time);
        gone = new GoneSecrets(estate);
        (agesWanted, functionsWanted, policiesWanted) = (new WakeUp(time), new WakeUp(time), new WakeUp(time));
    }

    public EstateScope Scope => estate.Scope;

    public ScopeEstate Estate => estate;

    /// <summary>Called when what readiness rests on is in the store.</summary>
    public Func<CancellationToken, Task>? FactsSaved { get; set; }

    private bool IsListed => estate.Snapshot.Secrets.Value is not null;

    /// <summary>Runs until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        if (!isKnown)
            await estate.LoadAsync(stopping);
        await events.ResumeAsync(stopping);
        agesWanted.Call();
        policiesWanted.Call();
        await Task.WhenAll(
            KeepOnAsync("secrets", ReadSecretsAsync, stopping),
            KeepOnAsync("version ages", ReadAgesAsync, stopping),
            KeepOnAsync("secret policies", ReadPoliciesAsync, stopping),
            KeepOnAsync("rotation functions", ReadFunctionsAsync, stopping),
            KeepOnAsync("rotation events", ReadEventsAsync, stopping),
            KeepOnAsync("reads of secrets", ReadReadsAsync, stopping),
            KeepOnAsync("network and permissions", ReadPartsAsync, stopping));
    }

    /// <summary>Reads the changes now, or waits for the read that is under way: however many ask, it is one read.</summary>
    public Task RefreshAsync(CancellationToken cancellationToken) => ReadOnce(CancellationToken.None).WaitAsync(cancellationToken);

    public void Described(Secret secret)
    {
        secrets.Described(secret);
        agesWanted.Call();
        policiesWanted.Call();
    }

    public void Gone(string arn) => secrets.Gone(arn);

    public void Prefer(IEnumerable<string> arns)
    {
        string[] wanted = [.. arns];
        ages.Prefer(wanted);
        agesWanted.Call();
        policies.Prefer(wanted);
        policiesWanted.Call();
    }

    private Task<bool> ReadOnce(CancellationToken stopping)
    {
        lock (gate)
        {
            if (reading is null or { IsCompleted: true })
                reading = Task.Run(() => ReadAsync(stopping), CancellationToken.None);
            return reading;
        }
    }

    private async Task<bool> ReadAsync(CancellationToken stopping)
    {
        bool read;
        if (!secrets.HasSwept || time.GetUtcNow() - sweptAt >= options.SweepInterval)
        {
            read = await secrets.SweepAsync(stopping);
            if (read)
            {
                sweptAt = time.GetUtcNow();
                swept.TrySetResult();
                unsaved = true;
                await gone.ForgetAsync(stopping);

                // The first save waits as well: it packs the whole list in the moments when people open the page.
                savedAt ??= sweptAt;
            }
        }
        else
        {
            var changed = await secrets.ReadChangesAsync(stopping);
            read = changed is not null;
            if (changed is true)
                unsaved = true;

            // The store is for a warm start, and it takes the whole list: once a minute is often enough.
            if (unsaved && time.GetUtcNow() - savedAt >= SaveInterval)
                await SaveAsync(stopping);
        }

        agesWanted.Call();
        policiesWanted.Call();
        if (functions.HasNew)
            functionsWanted.Call();
        return read;
    }

    private async Task SaveAsync(CancellationToken stopping)
    {
        (unsaved, savedAt) = (false, time.GetUtcNow());
        await estate.SaveAsync(stopping);
    }

    private async Task ReadSecretsAsync(CancellationToken stopping)
    {
        var failures = 0;
        while (true)
        {
            failures = await ReadOnce(stopping) ? 0 : Math.Min(failures + 1, 8);
            var pause = Later(options.ChangeInterval, failures);
            await Task.Delay(failures > 0 && estate.Snapshot.Secrets.Failure.IsThrottled() ? Soon(pause) : pause, time, stopping);
        }
    }

    private async Task ReadAgesAsync(CancellationToken stopping)
    {
        while (true)
        {
            await agesWanted.PauseAsync(options.SweepInterval, stopping);
            await ages.ReadMissingAsync(stopping);
        }
    }

    private async Task ReadFunctionsAsync(CancellationToken stopping)
    {
        for (var throttled = false; ;)
        {
            await functionsWanted.PauseAsync(throttled ? Soon(options.FunctionInterval) : options.FunctionInterval, stopping);
            await functions.ReadAsync(stopping);
            unsaved = true;
            throttled = estate.Snapshot.Functions.Failure.IsThrottled() || await functionPolicies.ReadAsync(stopping);
        }
    }

    private async Task ReadPoliciesAsync(CancellationToken stopping)
    {
        while (true)
        {
            await policiesWanted.PauseAsync(options.SweepInterval, stopping);
            await policies.ReadMissingAsync(stopping);
        }
    }

    private async Task ReadEventsAsync(CancellationToken stopping)
    {
        var readAt = DateTimeOffset.MinValue;
        var withCalls = false;
        while (true)
        {
            // Asked once: between two looks at the clock the time left may have run out.
            var pause = estate.Snapshot.RotationEvents.Failure.IsThrottled() ? Soon(options.EventInterval) : options.EventInterval;
            var left = pause - (time.GetUtcNow() - readAt);
            if (left <= TimeSpan.Zero)
            {
                withCalls = IsListed;
                await events.ReadNewAsync(stopping);
                readAt = time.GetUtcNow();
            }
            else if (!withCalls && IsListed)
            {
                withCalls = true;
                await events.ReadCallsAsync(stopping);
            }
            else if (events.HasBackfill && await events.ReadOlderAsync(stopping))
            {
                // The call budget sets the pace.
            }
            else
            {
                // Calls wait for the list of secrets, and not for the next turn after it.
                var turn = Task.Delay(left, time, stopping);
                await (withCalls ? turn : await Task.WhenAny(turn, swept.Task));
            }
        }
    }

    private async Task ReadReadsAsync(CancellationToken stopping)
    {
        // Events name secrets in three ways: the list tells which one is meant.
        await swept.Task.WaitAsync(stopping);
        for (var turn = 1; ; turn++)
        {
            // The call budget sets the pace; while secrets have pages left, parameters get every fourth.
            var goOn = await reads.ReadNextAsync(stopping);
            if (!goOn || turn % ParameterTurn == 0)
                goOn |= await parameterReads.ReadNextAsync(stopping);
            if (!goOn)
                await Task.Delay(options.EventInterval, time, stopping);
        }
    }

    private async Task ReadPartsAsync(CancellationToken stopping)
    {
        // The list comes first, for those who open the page; and only it tells which keys matter.
        await swept.Task.WaitAsync(stopping);
        while (true)
        {
            if (parts.MostThrottled)
                await parts.ReadThrottledAsync(stopping);
            else
                await parts.ReadAsync(stopping);
            await SaveFactsAsync(stopping);
            for (var next = time.GetUtcNow() + options.ReadinessInterval; next - time.GetUtcNow() is var left && left > TimeSpan.Zero;)
            {
                await Task.Delay(parts.AnyThrottled ? Soon(left) : left, time, stopping);
                if (time.GetUtcNow() < next && await parts.ReadThrottledAsync(stopping))
                    await SaveFactsAsync(stopping);
            }
        }
    }

    private async Task SaveFactsAsync(CancellationToken stopping)
    {
        await estate.SaveAsync(store => store.SaveFactsAsync(estate.Snapshot, stopping));
        if (FactsSaved is { } saved)
            await saved(stopping);
    }

    private static TimeSpan Soon(TimeSpan pause) => pause < ThrottledRetry ? pause : ThrottledRetry;

    private static TimeSpan Later(TimeSpan interval, int failures)
    {
        var longer = interval * Math.Pow(2, failures);
        return longer > LongestRetry && failures > 0 ? LongestRetry : longer;
    }

    // A bug in one part must not end the collection for good.
    private async Task KeepOnAsync(string part, Func<CancellationToken, Task> loop, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await loop(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogPartFailed(exception, part, Scope);
                await Task.Delay(options.ChangeInterval, time, stopping).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
        }
    }

    [LoggerMessage(LogLevel.Critical, "Collecting {Part} of {Scope} broke; it starts again.")]
    private partial void LogPartFailed(Exception exception, string part, EstateScope scope);
}

/// <summary>What a collector reads from.</summary>
/// <param name="Secrets">Secrets Manager.</param>
/// <param name="Functions">Lambda.</param>
/// <param name="Events">CloudTrail, for rotations.</param>
/// <param name="Reads">CloudTrail, for reads of secrets.</param>
/// <param name="SecretPolicies">Secrets Manager, for the policy of a secret.</param>
/// <param name="FunctionPolicies">Lambda, for the policy of a function.</param>
/// <param name="Parts">Parts of the estate that are read whole: network, databases, permissions.</param>
internal sealed record EstateReaders(
    ISecretReader Secrets,
    IFunctionReader Functions,
    IRotationEventReader Events,
    IReadEventReader Reads,
    ISecretPolicyReader SecretPolicies,
    IFunctionPolicyReader FunctionPolicies,
    ImmutableArray<IPartReading> Parts);

/// <summary>Where a collector keeps what it read.</summary>
/// <param name="Estate">The newest facts.</param>
/// <param name="History">What happened.</param>
internal sealed record CollectorStores(IEstateStore Estate, IHistoryStore History)
{
    /// <summary>The same, writing only while this term holds.</summary>
    public CollectorStores Under(ILeaderTerm? term) => term is null ? this : new(Estate.Under(term), History.Under(term));
}
