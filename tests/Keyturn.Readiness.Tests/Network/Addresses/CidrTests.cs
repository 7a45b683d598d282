using System.Net;
using CsCheck;
using Keyturn.Readiness.Network.Addresses;

namespace Keyturn.Readiness.Tests.Network.Addresses;

public sealed class CidrTests
{
    private static readonly Gen<Cidr> Blocks = Gen.Select(Gen.UInt, Gen.Int[0, 32]).Select((value, length) => new Cidr(new Address(IpFamily.V4, value), length));

    [Fact]
    public void Contains_OfAnyAddress_IsWhatTheFrameworkSays() => Gen.Select(Blocks, Gen.UInt).Sample((block, value) =>
    {
        var address = new Address(IpFamily.V4, value);
        block.Contains(address).ShouldBe(IPNetwork.Parse(block.ToString()).Contains(IPAddress.Parse(address.ToString())));
    });

    [Fact]
    public void Covers_OfTwoBlocks_IsWhatTheirEndsSay() => Gen.Select(Blocks, Blocks).Sample((a, b) =>
    {
        a.Covers(b).ShouldBe(a.First <= b.First && a.Last >= b.Last);
        a.Overlaps(b).ShouldBe(a.First <= b.Last && b.First <= a.Last);
        AddressSet.Of(a).Covers(AddressSet.Of(b)).ShouldBe(a.Covers(b));
    });

    [Fact]
    public void Parse_OfItsOwnText_IsTheSame() => Blocks.Sample(block => Cidr.Parse(block.ToString()).ShouldBe(block));

    [Theory]
    [InlineData("10.0.0.0/8", "10.255.255.255", true)]
    [InlineData("10.0.0.0/8", "11.0.0.0", false)]
    [InlineData("0.0.0.0/0", "255.255.255.255", true)]
    [InlineData("0.0.0.0/0", "::1", false)]
    [InlineData("::/0", "10.0.0.1", false)]
    [InlineData("::/0", "ffff::1", true)]
    [InlineData("2001:db8::/32", "2001:db8:ffff::1", true)]
    [InlineData("2001:db8::/32", "2001:db9::", false)]
    [InlineData("192.0.2.7/32", "192.0.2.7", true)]
    public void Contains_OfAnAddress_KeepsFamiliesApart(string block, string address, bool contains) =>
        Cidr.Parse(block).Contains(Address.Parse(address)).ShouldBe(contains);

    [Theory]
    [InlineData(33)]
    [InlineData(-1)]
    public void Constructor_OfAnImpossibleLength_Throws(int length) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Cidr(new Address(IpFamily.V4, 0), length));

    [Fact]
    public void Overlaps_OfTwoFamilies_IsFalse() => Cidr.AnyV4.Overlaps(Cidr.AnyV6).ShouldBeFalse();

    [Fact]
    public void Public_OfAddressSet_LeavesPrivateRangesOut()
    {
        foreach (var inside in new[] { "10.1.2.3", "172.16.0.1", "192.168.1.1", "100.64.0.1", "169.254.169.253", "127.0.0.1", "224.0.0.1", "fd00::1" })
        {
            AddressSet.Public.Contains(Address.Parse(inside)).ShouldBeFalse(inside);
        }

        foreach (var outside in new[] { "52.1.2.3", "172.32.0.1", "100.128.0.1", "2600:1f14::1", "203.0.113.7" })
        {
            AddressSet.Public.Contains(Address.Parse(outside)).ShouldBeTrue(outside);
        }
    }
}
