using Keyturn.Readiness.Network.Dns;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Dns;

public sealed class ResolversTests
{
    [Theory]
    [InlineData("AmazonProvidedDNS", false)]
    [InlineData("10.0.0.53", true)]
    [InlineData("AmazonProvidedDNS 10.0.0.53", true)]
    [InlineData("", true)]
    public void MayBeOthers_OfOptionsThatWereRead_IsWhatTheyName(string servers, bool others)
    {
        var index = new NetworkIndex(Places.Classic().Put(new DhcpOptions("dopt-1", [.. servers.Split(' ', StringSplitOptions.RemoveEmptyEntries)])));

        Resolvers.MayBeOthers(index, new("vpc-a", []) { DhcpOptionsId = "dopt-1" }, out var unread).ShouldBe(others);
        unread.ShouldBeNull();
    }

    [Fact]
    public void MayBeOthers_OfOptionsThatWereNotRead_IsPossibleAndNamesTheCall()
    {
        Resolvers.MayBeOthers(new NetworkIndex(Places.Classic()), new("vpc-a", []) { DhcpOptionsId = "dopt-1" }, out var unread).ShouldBeTrue();
        unread.ShouldBe(new Missing("ec2:DescribeDhcpOptions", "dopt-1"));
    }

    [Fact]
    public void MayBeOthers_OfAVpcWithoutOptions_IsNo()
    {
        Resolvers.MayBeOthers(new NetworkIndex(new NetworkEstate()), new("vpc-a", []), out var unread).ShouldBeFalse();
        unread.ShouldBeNull();
    }
}
