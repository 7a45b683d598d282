using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Tests.Network.Estates;
using static Keyturn.Readiness.Tests.Matrix.Snapshots;

namespace Keyturn.Readiness.Tests.Databases;

public sealed class DatabaseFinderTests
{
    private static readonly DatabaseInstance Orders = new("orders", 1521, ["sg-db"], "db-subnets");
    private static readonly Secret Plain = OrdersSecret with { Name = "prod/app" };

    private static SecretDatabase? Find(NetworkEstate network, Secret secret) => DatabaseFinder.Find(Whole with { Network = network }, secret);

    private static DatabaseFinding Declared(Secret secret, string database, NetworkEstate? network = null) => DatabaseFinder.Look(
        Whole with { Network = network ?? Places.Classic(), DatabaseDeclarations = Whole.DatabaseDeclarations.Add(SecretArn, new(SecretArn, database, null, "aiko", "Aiko Sato", At, "asked the team")) }, secret);

    private static Secret Tagged(string key, string value) => Plain with { Tags = Plain.Tags.Add(key, value) };

    [Fact]
    public void Find_MasterUserSecret_WinsOverAllElse() =>
        Find(Places.Classic().Put(Orders with { MasterUserSecretArn = SecretArn }), Tagged("keyturn:database", "other"))
            .ShouldBe(new("orders", DatabaseSource.MasterUserSecret));

    [Fact]
    public void Find_MasterUserSecretOfACluster_IsTheCluster() =>
        Find(Places.Classic().Put(new DatabaseCluster("shop", 5432, [], "db-subnets", ["shop-1"]) { MasterUserSecretArn = SecretArn }), Plain)
            .ShouldBe(new("shop", DatabaseSource.MasterUserSecret));

    [Theory]
    [InlineData("aws:rds:primaryDBInstanceArn", "arn:aws:rds:ap-northeast-1:111122223333:db:orders", "orders", DatabaseSource.RdsTag)]
    [InlineData("aws:rds:primaryDBClusterArn", "arn:aws:rds:ap-northeast-1:111122223333:cluster:shop", "shop", DatabaseSource.RdsTag)]
    [InlineData("keyturn:database", " orders ", "orders", DatabaseSource.Declared)]
    public void Find_ByTag_IsWhatTheTagSays(string key, string value, string id, DatabaseSource source) =>
        Find(Places.Classic(), Tagged(key, value)).ShouldBe(new(id, source));

    [Fact]
    public void Find_IdentifierAsASegmentOfTheName_IsLikely() =>
        Find(Places.Classic(), Plain with { Name = "prod/Orders/app" }).ShouldBe(new("orders", DatabaseSource.Name));

    [Fact]
    public void Find_PartOfASegment_SaysNothing() => Find(Places.Classic(), Plain with { Name = "prod/orders-app" }).ShouldBeNull();

    [Fact]
    public void Find_TwoDatabasesInTheName_SaysNothing() =>
        Find(Places.Classic().Put(new DatabaseInstance("billing", 1521, [], "db-subnets")), Plain with { Name = "orders/billing" }).ShouldBeNull();

    [Fact]
    public void Find_DatabaseAndClusterOfTheSameName_SaysNothing() =>
        Find(Places.Classic().Put(new DatabaseCluster("orders", 1521, ["sg-db"], "db-subnets", [])), Plain with { Name = "prod/orders" }).ShouldBeNull();

    [Fact]
    public void Find_TheSameSegmentTwice_IsLikely() =>
        Find(Places.Classic(), Plain with { Name = "orders/app/ORDERS" }).ShouldBe(new("orders", DatabaseSource.Name));

    [Fact]
    public void Find_AMemberOfACluster_IsNotMeantByName() =>
        Find(Places.Classic().Put(Orders with { ClusterId = "shop" }), Plain with { Name = "prod/orders" }).ShouldBeNull();

    [Fact]
    public void Look_DeclaredInTheConsole_BeatsTheName() =>
        Declared(Plain with { Name = "prod/orders/app" }, "billing").ShouldBe(new(new("billing", DatabaseSource.Console), []));

    [Fact]
    public void Look_DeclaredForAnotherSecret_SaysNothing() => Declared(Plain with { Arn = SecretArn + "x" }, "billing").ShouldBe(DatabaseFinding.None);

    [Fact]
    public void Look_DeclarationAgainstRds_AwsWinsAndTheOtherIsTold() =>
        Declared(Plain, "billing", Places.Classic().Put(Orders with { MasterUserSecretArn = SecretArn }))
            .ShouldBe(new(new("orders", DatabaseSource.MasterUserSecret), [new("billing", DatabaseSource.Console)]));

    [Fact]
    public void Look_BothDeclarationsAgainstRdsTag_TellsBoth() =>
        Declared(Tagged("aws:rds:primaryDBInstanceArn", "arn:aws:rds:ap-northeast-1:111122223333:db:orders") with { Tags = Plain.Tags.Add("aws:rds:primaryDBInstanceArn", "arn:aws:rds:ap-northeast-1:111122223333:db:orders").Add("keyturn:database", "crm") }, "billing")
            .Others.ShouldBe([new("billing", DatabaseSource.Console), new("crm", DatabaseSource.Declared)]);

    [Fact]
    public void Look_ConsoleAgainstTag_IsContested()
    {
        var finding = Declared(Tagged("keyturn:database", "orders"), "billing");

        finding.Database.ShouldBeNull();
        finding.IsContested.ShouldBeTrue();
        finding.Others.ShouldBe([new("billing", DatabaseSource.Console), new("orders", DatabaseSource.Declared)]);
    }

    [Fact]
    public void Look_ConsoleAndTagAgree_IsNoContradiction() => Declared(Tagged("keyturn:database", "Orders"), "orders").ShouldBe(new(new("orders", DatabaseSource.Console), []));

    [Fact]
    public void Look_MemberDeclaredOfTheClusterThatRdsNames_IsNoContradiction() =>
        Declared(Plain, "shop-1", Places.Classic().Put(new DatabaseCluster("shop", 5432, [], "db-subnets", ["shop-1"]) { MasterUserSecretArn = SecretArn }).Put(new DatabaseInstance("shop-1", 5432, [], "db-subnets") { ClusterId = "shop" }))
            .ShouldBe(new(new("shop", DatabaseSource.MasterUserSecret), []));

    [Fact]
    public void Find_EmptyDeclaration_SaysNothing() => Find(Places.Classic(), Tagged("keyturn:database", " ")).ShouldBeNull();
}
