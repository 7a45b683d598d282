using System.Collections.Immutable;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;
using Keyturn.Storage.Instances;
using Keyturn.Storage.Tests.Databases;
using Keyturn.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Storage.Tests.Instances;

public sealed class LeaderStoreTests(TestDatabases databases)
{
    private static readonly string Duty = Operations.Instances.Duty.Of(A.Scope());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task TryLead_Led_IsNullUntilItIsReleased(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        var first = (await database.Leaders.TryLeadAsync(Duty, Cancellation)).ShouldNotBeNull();

        (await database.Leaders.TryLeadAsync(Duty, Cancellation)).ShouldBeNull();
        await first.DisposeAsync();

        first.Lost.IsCancellationRequested.ShouldBeTrue();
        await using var second = (await database.Leaders.TryLeadAsync(Duty, Cancellation)).ShouldNotBeNull();
        (await second.ConfirmAsync(Cancellation)).ShouldBeTrue();
    }

    [Theory, OnEachDatabase]
    public async Task Read_TellsWhoLeads(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var term = (await database.Leaders.TryLeadAsync(Duty, Cancellation)).ShouldNotBeNull();

        var record = (await database.Leaders.ReadAsync(Cancellation)).ShouldHaveSingleItem();

        (record.Duty, record.Epoch, record.Instance).ShouldBe((Duty, term.Epoch, database.Leaders.Instance));
    }

    [Theory, OnPostgreSql]
    public async Task TryLead_AnotherInstanceLeads_IsNull(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var other = database.Services();
        await using var term = await database.Leaders.TryLeadAsync(Duty, Cancellation);

        (await other.GetRequiredService<ILeaderStore>().TryLeadAsync(Duty, Cancellation)).ShouldBeNull();
        await using var free = (await other.GetRequiredService<ILeaderStore>().TryLeadAsync(Operations.Instances.Duty.Upkeep, Cancellation)).ShouldNotBeNull();
    }

    [Theory, OnPostgreSql]
    public async Task Connection_Killed_IsNoticedAndTheNextTermIsLater(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var other = database.Services();
        await using var term = (await database.Leaders.TryLeadAsync(Duty, Cancellation)).ShouldNotBeNull();
        var noticed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        term.Lost.Register(noticed.SetResult);

        await database.KillAsync("keyturn leader");
        await noticed.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);

        await using var next = (await other.GetRequiredService<ILeaderStore>().TryLeadAsync(Duty, Cancellation)).ShouldNotBeNull();
        next.Epoch.ShouldBe(term.Epoch + 1);
        (await term.ConfirmAsync(Cancellation)).ShouldBeFalse();
    }

    [Theory, OnPostgreSql]
    public async Task Leader_SaysNothingForLong_IsPutOut(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var other = database.Services();
        await using var hung = (await database.Leaders.TryLeadAsync(Duty, Cancellation)).ShouldNotBeNull();
        (await other.GetRequiredService<ILeaderStore>().TryLeadAsync(Duty, Cancellation)).ShouldBeNull();

        await database.RunAsync($"UPDATE leaders SET seen_at = seen_at - {(long)(PostgreSqlLeaderStore.HungAfter + TimeSpan.FromSeconds(1)).TotalMicroseconds}");
        await using var next = await UntilLedAsync(other.GetRequiredService<ILeaderStore>());

        next.Epoch.ShouldBe(hung.Epoch + 1);
        await using (await LostAsync(hung))
            (await hung.ConfirmAsync(Cancellation)).ShouldBeFalse();
    }

    [Theory, OnPostgreSql]
    public async Task Save_TermIsOver_WritesNothing(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var other = database.Services();
        await using var old = (await database.Leaders.TryLeadAsync(Duty, Cancellation)).ShouldNotBeNull();
        await database.Estate.Under(old).SaveAsync(Named("from the old leader"), Cancellation);
        await database.KillAsync("keyturn leader");
        await using var next = await UntilLedAsync(other.GetRequiredService<ILeaderStore>());
        await other.GetRequiredService<IEstateStore>().Under(next).SaveAsync(Named("from the new leader"), Cancellation);

        // Its clock runs ahead, so that the time of reading alone would let it through.
        var late = Named("too late", A.Moment.AddHours(1));
        await Should.ThrowAsync<TermOverException>(() => database.Estate.Under(old).SaveAsync(late, Cancellation));
        await Should.ThrowAsync<TermOverException>(() => database.Estate.Under(old).SaveFactsAsync(late, Cancellation));
        await Should.ThrowAsync<TermOverException>(() => database.History.Under(old).SaveTrailAsync(A.Scope(), [], [], ImmutableDictionary<string, ImmutableArray<CoveredSpan>>.Empty, Cancellation));

        (await database.Estate.LoadAsync(A.Scope(), Cancellation)).ShouldNotBeNull().Secrets.Value.ShouldNotBeNull().Values.ShouldHaveSingleItem().Description.ShouldBe("from the new leader");
    }

    private static async Task<ILeaderTerm> UntilLedAsync(ILeaderStore store)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        while (await beat.WaitForNextTickAsync(limit.Token))
        {
            if (await store.TryLeadAsync(Duty, limit.Token) is { } term)
                return term;
        }

        throw new InvalidOperationException("Not reached.");
    }

    private static async Task<IAsyncDisposable> LostAsync(ILeaderTerm term)
    {
        var lost = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var registration = term.Lost.Register(lost.SetResult);
        await lost.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        return registration;
    }

    private static EstateSnapshot Named(string description, DateTimeOffset? at = null)
    {
        var secret = new Secret { Arn = A.Arn().Value, Name = "orders", Description = description };
        return new EstateSnapshot(A.Scope()) { Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(ImmutableDictionary<string, Secret>.Empty.Add(secret.Arn, secret), at ?? A.Moment) };
    }
}
