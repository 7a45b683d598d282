using Keyturn.Operations.Ports;
using Keyturn.Storage.Locks;
using Keyturn.Storage.Tests.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Storage.Tests.Locks;

public sealed class OperationLockTests(TestDatabases databases)
{
    private const string Key = "arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:prod/orders/db-AbCdEf";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task TryAcquire_Held_IsNullAtOnce(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var held = await database.Locks.TryAcquireAsync(Key, Cancellation);

        held.ShouldNotBeNull();
        (await database.Locks.TryAcquireAsync(Key, Cancellation)).ShouldBeNull();
    }

    [Theory, OnEachDatabase]
    public async Task TryAcquire_AnotherKey_IsFree(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var held = await database.Locks.TryAcquireAsync(Key, Cancellation);
        await using var other = await database.Locks.TryAcquireAsync(Key + "2", Cancellation);

        other.ShouldNotBeNull();
    }

    [Theory, OnEachDatabase]
    public async Task TryAcquire_AfterRelease_IsFreeAgain(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        var first = (await database.Locks.TryAcquireAsync(Key, Cancellation)).ShouldNotBeNull();
        await first.DisposeAsync();

        await using var second = await database.Locks.TryAcquireAsync(Key, Cancellation);

        second.ShouldNotBeNull();
    }

    [Theory, OnEachDatabase]
    public async Task Release_Twice_DoesNotFreeTheNextHolder(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        var first = (await database.Locks.TryAcquireAsync(Key, Cancellation)).ShouldNotBeNull();
        await first.DisposeAsync();
        await using var second = await database.Locks.TryAcquireAsync(Key, Cancellation);

        await first.DisposeAsync();

        (await database.Locks.TryAcquireAsync(Key, Cancellation)).ShouldBeNull();
    }

    [Theory, OnEachDatabase]
    public async Task TryAcquire_ManyAtOnce_OneWins(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);

        var tries = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => database.Locks.TryAcquireAsync(Key, Cancellation), Cancellation)));

        var winner = tries.OfType<IAsyncDisposable>().ShouldHaveSingleItem();
        await winner.DisposeAsync();
    }

    [Theory, OnEachDatabase]
    public async Task TryAcquire_HeldByAnotherInstance_IsNullOnPostgreSql(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var other = database.Services();
        await using var held = await other.GetRequiredService<IOperationLock>().TryAcquireAsync(Key, Cancellation);

        await using var mine = await database.Locks.TryAcquireAsync(Key, Cancellation);

        // SQLite serves one instance only, so its lock does not leave the process's container.
        (mine is null).ShouldBe(provider == StorageProvider.PostgreSql);
    }

    [Fact]
    public async Task TryAcquire_ServerOutOfReach_SaysTheStoreIsUnavailable()
    {
        var unreachable = new PostgreSqlOperationLock("Host=127.0.0.1;Port=1;Database=keyturn;Username=keyturn;Timeout=2");

        await Should.ThrowAsync<AuditUnavailableException>(() => unreachable.TryAcquireAsync(Key, Cancellation));
    }
}
