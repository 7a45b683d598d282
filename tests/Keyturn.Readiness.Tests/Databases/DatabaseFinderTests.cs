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

    private static Secret Tagged(string key, string value) => Plain with { Tags = Plain.Tags.Add(key, value) };

    [Fact]
    public void Find_MasterUserSecret_WinsOverAllElse() =>
        DatabaseFinder.Find(Places.Classic().Put(Orders with { MasterUserSecretArn = SecretArn }), Tagged("keyturn:database", "other"))
            .ShouldBe(new("orders", DatabaseSource.MasterUserSecret));

    [Fact]
    public void Find_MasterUserSecretOfACluster_IsTheCluster() =>
        DatabaseFinder.Find(Places.Classic().Put(new DatabaseCluster("shop", 5432, [], "db-subnets", ["shop-1"]) { MasterUserSecretArn = SecretArn }), Plain)
            .ShouldBe(new("shop", DatabaseSource.MasterUserSecret));

    [Theory]
    [InlineData("aws:rds:primaryDBInstanceArn", "arn:aws:rds:ap-northeast-1:111122223333:db:orders", "orders", DatabaseSource.RdsTag)]
    [InlineData("aws:rds:primaryDBClusterArn", "arn:aws:rds:ap-northeast-1:111122223333:cluster:shop", "shop", DatabaseSource.RdsTag)]
    [InlineData("keyturn:database", " orders ", "orders", DatabaseSource.Declared)]
    public void Find_ByTag_IsWhatTheTagSays(string key, string value, string id, DatabaseSource source) =>
        DatabaseFinder.Find(Places.Classic(), Tagged(key, value)).ShouldBe(new(id, source));

    [Fact]
    public void Find_IdentifierAsASegmentOfTheName_IsLikely() =>
        DatabaseFinder.Find(Places.Classic(), Plain with { Name = "prod/Orders/app" }).ShouldBe(new("orders", DatabaseSource.Name));

    [Fact]
    public void Find_PartOfASegment_SaysNothing() => DatabaseFinder.Find(Places.Classic(), Plain with { Name = "prod/orders-app" }).ShouldBeNull();

    [Fact]
    public void Find_TwoDatabasesInTheName_SaysNothing() =>
        DatabaseFinder.Find(Places.Classic().Put(new DatabaseInstance("billing", 1521, [], "db-subnets")), Plain with { Name = "orders/billing" }).ShouldBeNull();

    [Fact]
    public void Find_AMemberOfACluster_IsNotMeantByName() =>
        DatabaseFinder.Find(Places.Classic().Put(Orders with { ClusterId = "shop" }), Plain with { Name = "prod/orders" }).ShouldBeNull();

    [Fact]
    public void Find_EmptyDeclaration_SaysNothing() => DatabaseFinder.Find(Places.Classic(), Tagged("keyturn:database", " ")).ShouldBeNull();
}
