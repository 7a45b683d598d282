using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Tests.Matrix;

namespace Keyturn.Readiness.Tests.Estate;

public sealed class EstatePartsTests
{
    private static readonly EstateSnapshot Nothing = new(new("aws", Snapshots.Account, "eu-west-1"));

    [Fact]
    public void Of_EveryPart_IsListed()
    {
        var declared = typeof(NetworkEstate).GetProperties().Concat(typeof(Keyturn.Readiness.Estate.Permissions.PermissionEstate).GetProperties())
            .Count(property => property.PropertyType.IsAssignableTo(typeof(IEstatePart)));

        EstateParts.Of(Nothing).Length.ShouldBe(declared);
    }

    [Fact]
    public void OldestRead_NothingRead_IsNone() => EstateParts.OldestRead(Nothing).ShouldBeNull();

    [Fact]
    public void OldestRead_OfSeveral_IsTheOldestAndUnreadOnesDoNotCount()
    {
        var old = DateTimeOffset.UnixEpoch;

        var snapshot = Snapshots.Whole with { Network = Snapshots.Whole.Network with { Subnets = Snapshots.Whole.Network.Subnets with { ReadAt = old }, Proxies = new(null, null, null) } };

        EstateParts.OldestRead(snapshot).ShouldBe(old);
    }
}
