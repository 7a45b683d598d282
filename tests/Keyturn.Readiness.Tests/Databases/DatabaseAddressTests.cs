using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Network.Addresses;

namespace Keyturn.Readiness.Tests.Databases;

public sealed class DatabaseAddressTests
{
    [Theory]
    [InlineData("DB.Example.com", 1521, "db.example.com:1521")]
    [InlineData(" db1. ", 5432, "db1:5432")]
    [InlineData("10.0.1.5", 3306, "10.0.1.5:3306")]
    [InlineData("2001:DB8::5", 1433, "[2001:db8::5]:1433")]
    [InlineData("[2001:db8::5]", 1433, "[2001:db8::5]:1433")]
    public void Of_HostAndPort_IsWrittenOneWay(string host, int port, string text)
    {
        var address = DatabaseAddress.Of(host, port).ShouldNotBeNull();

        address.ToString().ShouldBe(text);
        DatabaseAddress.Parse(text).ShouldBe(address);
    }

    [Theory]
    [InlineData("", 1521)]
    [InlineData("1", 1521)]
    [InlineData("10.0.1", 1521)]
    [InlineData("db host", 1521)]
    [InlineData("db/host", 1521)]
    [InlineData("db", 0)]
    [InlineData("db", 65536)]
    public void Of_NoHostOrPort_IsNull(string host, int port) => DatabaseAddress.Of(host, port).ShouldBeNull();

    [Theory]
    [InlineData("orders")]
    [InlineData("orders:")]
    [InlineData(":1521")]
    [InlineData("orders:x")]
    [InlineData("orders:-1")]
    public void Parse_IdentifierOfRdsOrNonsense_IsNull(string text) => DatabaseAddress.Parse(text).ShouldBeNull();

    [Fact]
    public void Ip_NameOrAddress_IsOfTheAddressOnly()
    {
        DatabaseAddress.Parse("10.0.1.5:1521")!.Ip.ShouldBe(Address.Parse("10.0.1.5"));
        DatabaseAddress.Parse("db.example.com:1521")!.Ip.ShouldBeNull();
    }
}
