using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Features.Home;

namespace Keyturn.Web.Tests.Features.Home;

public sealed class PlacesTests
{
    private static SourceFreshness Read(string region, int secrets = 3) => new(A.Scope(region: region), "shop-prod", A.Moment, null, secrets);

    [Fact]
    public void Of_NothingRead_NamesEveryPlaceAsUnread()
    {
        var places = Places.Of(new FakeAccountDirectory().Accounts, []);

        places.Select(place => (place.AccountAlias, place.Scope.Region)).ShouldBe([("shop-prod", "ap-northeast-1"), ("shop-prod", "us-west-2"), ("shop-dev", "ap-northeast-1")]);
        places.ShouldAllBe(place => place.ReadAt == null && place.Failure == null && place.Secrets == 0);
    }

    [Fact]
    public void Of_OneRead_KeepsTheOthersInTheirPlaces()
    {
        var places = Places.Of(new FakeAccountDirectory().Accounts, [Read("us-west-2", 7)]);

        places.Select(place => place.Secrets).ShouldBe([0, 7, 0]);
        places[1].ReadAt.ShouldBe(A.Moment);
    }

    [Fact]
    public void Of_SourceOfAnAccountThatIsNoLongerSetUp_IsLeftOut()
    {
        AccountInfo only = new("aws", A.OtherAccountId, "shop-dev", Production: false, ["ap-northeast-1"]);

        Places.Of([only], [Read("ap-northeast-1")]).ShouldHaveSingleItem().AccountAlias.ShouldBe("shop-dev");
    }

    [Fact]
    public void Of_SameAccountInAnotherPartition_IsAnotherPlace()
    {
        AccountInfo china = new("aws-cn", A.AccountId, "shop-cn", Production: false, [A.Region]);

        Places.Of([china], [Read(A.Region)]).ShouldHaveSingleItem().ReadAt.ShouldBeNull();
    }
}
