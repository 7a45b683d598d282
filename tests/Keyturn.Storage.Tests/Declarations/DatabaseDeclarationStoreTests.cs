using Keyturn.Operations.Ports;
using Keyturn.Readiness.Databases;
using Keyturn.Storage.Tests.Databases;
using Keyturn.Testing;

namespace Keyturn.Storage.Tests.Declarations;

public sealed class DatabaseDeclarationStoreTests(TestDatabases databases)
{
    private static readonly DatabaseDeclaration Orders = new(A.Arn("orders").Value, "orders", null, "aiko", "Aiko Sato", A.Moment, "チーム確認済み");
    private static readonly DatabaseDeclaration Crm = new(A.Arn("crm").Value, "10.0.1.5:1521", "Oracle", "ben", "Ben", A.Moment.AddMinutes(1), "asked the owner");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Read_NothingDeclared_IsEmpty(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);

        (await database.Declarations.ReadAsync(Cancellation)).ShouldBeEmpty();
        (await database.Declarations.FindAsync(Orders.SecretArn, Cancellation)).ShouldBeNull();
    }

    [Theory, OnEachDatabase]
    public async Task Write_TwoSecrets_GivesBothBackWhole(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Declarations.WriteAsync(Orders, Cancellation);
        await database.Declarations.WriteAsync(Crm, Cancellation);

        (await database.Declarations.ReadAsync(Cancellation)).ShouldBe([Orders, Crm], ignoreOrder: true);
        (await database.Declarations.FindAsync(Crm.SecretArn, Cancellation)).ShouldBe(Crm);
    }

    [Theory, OnEachDatabase]
    public async Task Write_Again_TheLaterStands(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Declarations.WriteAsync(Crm, Cancellation);
        var later = Crm with { Database = "crm", Engine = null, OperatorId = "aiko", OperatorName = "Aiko Sato", At = A.Moment.AddHours(1), Reason = "moved to RDS" };

        await database.Declarations.WriteAsync(later, Cancellation);

        (await database.Declarations.ReadAsync(Cancellation)).ShouldBe([later]);
    }

    [Theory, OnEachDatabase]
    public async Task Remove_One_LeavesTheOther(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Declarations.WriteAsync(Orders, Cancellation);
        await database.Declarations.WriteAsync(Crm, Cancellation);

        await database.Declarations.RemoveAsync(Orders.SecretArn, Cancellation);
        await database.Declarations.RemoveAsync("never declared", Cancellation);

        (await database.Declarations.ReadAsync(Cancellation)).ShouldBe([Crm]);
    }

    [Theory, OnEachDatabase]
    public async Task Write_TableGone_IsATypedFailure(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.RunAsync("DROP TABLE database_declarations");

        await Should.ThrowAsync<DeclarationsUnavailableException>(() => database.Declarations.WriteAsync(Orders, Cancellation));
        await Should.ThrowAsync<DeclarationsUnavailableException>(() => database.Declarations.ReadAsync(Cancellation));
    }
}
