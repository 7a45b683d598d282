using Keyturn.Operations.Audit;
using Keyturn.Storage.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage.Tests;

public sealed class StorageMigrationTests(TestDatabases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A change of the model without a migration for this database fails here.</summary>
    [Theory, OnEachDatabase]
    public async Task Model_AgainstTheMigrations_HasNoPendingChange(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var context = await database.Contexts.CreateDbContextAsync(Cancellation);

        context.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Theory, OnEachDatabase]
    public async Task Starting_EmptyDatabase_GetsItsTablesAndIsReady(StorageProvider provider)
    {
        await using var database = await databases.CreateEmptyAsync(provider);
        database.Ready.Completed.IsCompleted.ShouldBeFalse();

        await database.MigrateAsync();

        database.Ready.Completed.IsCompletedSuccessfully.ShouldBeTrue();
        (await database.Audit.VerifyAsync(AuditAnchors.None, null, Cancellation)).ShouldBe(new AuditVerification(0, null, AuditChain.Genesis, database.Time.GetUtcNow()));
    }

    [Theory, OnEachDatabase]
    public async Task Starting_Again_KeepsWhatIsThere(StorageProvider provider)
    {
        await using var database = await databases.CreateEmptyAsync(provider);
        await database.MigrateAsync();
        await database.Preferences.WriteAsync("dba", "theme", "\"dark\"", Cancellation);

        await database.MigrateAsync();

        (await database.Preferences.ReadAsync("dba", "theme", Cancellation)).ShouldBe("\"dark\"");
    }

    /// <summary>EF keeps its migration lock as a row in SQLite; a process killed in between leaves it behind.</summary>
    [Fact]
    public async Task Starting_WithALockLeftByAKilledProcess_DoesNotWaitForIt()
    {
        await using var database = await databases.CreateEmptyAsync(StorageProvider.Sqlite);
        await database.MigrateAsync();
        await database.RunAsync("""INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-01-01')""");

        await database.MigrateAsync().WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

        database.Ready.Completed.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Theory]
    [InlineData(StorageProvider.Sqlite, "Data Source=/proc/keyturn/keyturn.db;Password=")]
    [InlineData(StorageProvider.PostgreSql, "Host=127.0.0.1;Port=1;Database=keyturn;Username=keyturn;Password=hunter2;Timeout=2")]
    public async Task Starting_DatabaseOutOfReach_FailsNamingTheSetting(StorageProvider provider, string connectionString)
    {
        var database = new TestDatabase(provider, connectionString);

        var failure = await Should.ThrowAsync<StorageStartException>(database.MigrateAsync);

        failure.Message.ShouldContain("Storage:ConnectionString");
        failure.ToString().ShouldNotContain("hunter2");
        (await Should.ThrowAsync<StorageStartException>(() => database.Ready.Completed)).ShouldBeSameAs(failure);
        await database.CloseAsync();
    }

    [Theory, OnEachDatabase]
    public async Task Down_ToNothing_LeavesNoTable(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using (var context = await database.Contexts.CreateDbContextAsync(Cancellation))
        {
            await context.Database.MigrateAsync("0", Cancellation);
        }

        // Up again proves that nothing was left that would be in the way.
        await database.MigrateAsync();
        (await database.Audit.VerifyAsync(AuditAnchors.None, null, Cancellation)).Intact.ShouldBeTrue();
    }
}
