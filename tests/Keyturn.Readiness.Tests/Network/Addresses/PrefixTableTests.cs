using CsCheck;
using Keyturn.Readiness.Network.Addresses;

namespace Keyturn.Readiness.Tests.Network.Addresses;

public sealed class PrefixTableTests
{
    private static readonly Gen<(Cidr Prefix, int Rank, string Entry)[]> Entries =
        Gen.Select(Gen.UInt[0, 255], Gen.Int[24, 32], Gen.Int[0, 2]).Array[0, 12].Select(parts => parts
            .Select((part, at) => (new Cidr(new Address(IpFamily.V4, part.Item1), part.Item2), part.Item3, $"{at}")).ToArray());

    [Fact]
    public void Match_OfAnyAddress_IsTheLongestPrefixThenTheSmallestRank() => Gen.Select(Entries, Gen.UInt[0, 255]).Sample((entries, value) =>
    {
        var address = new Address(IpFamily.V4, value);
        var best = entries.Where(entry => entry.Prefix.Contains(address)).OrderByDescending(entry => entry.Prefix.Length).ThenBy(entry => entry.Rank).Select(entry => entry.Entry).FirstOrDefault();

        new PrefixTable<string>(entries).Match(address).ShouldBe(best);
    });

    [Fact]
    public void Slices_OfAnySet_AreItsPartsByMatch() => Entries.Sample(entries =>
    {
        var table = new PrefixTable<string>(entries);
        var asked = AddressSet.Of(Cidr.Parse("0.0.0.0/25"));
        var slices = table.Slices(asked);

        slices.Aggregate(AddressSet.Empty, (set, slice) => set.Union(slice.Addresses)).ShouldBe(asked);
        slices.Sum(slice => slice.Addresses.Count).ShouldBe(asked.Count);
        foreach (var value in Enumerable.Range(0, 128))
        {
            var address = new Address(IpFamily.V4, (UInt128)value);
            slices.Single(slice => slice.Addresses.Contains(address)).Entry.ShouldBe(table.Match(address));
        }
    });
}
