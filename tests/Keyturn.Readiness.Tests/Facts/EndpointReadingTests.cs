using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Facts;

public sealed class EndpointReadingTests
{
    private static EndpointFacts Of(NetworkEstate estate) => EndpointReading.Of(estate, ReachabilityTracer.Trace(new(estate), Places.AppToApi));

    [Fact]
    public void Of_AnEndpointThatWasNeverNarrowed_HasNoPolicy() =>
        Of(Places.Classic()).ShouldBe(EndpointFacts.Through("vpce-sm", "vpc-a", Layer.Absent));

    [Fact]
    public void Of_AnEndpointWithAPolicy_BringsItIn()
    {
        var estate = Places.Classic();
        var policed = estate.Put(estate.Endpoints.Value.ShouldNotBeNull()["vpce-sm"] with { Policy = """{"Version":"2012-10-17","Statement":[]}""" });

        Of(policed).Policy.ShouldBeOfType<Layer.ReadLayer>().Policies.ShouldHaveSingleItem().Name.ShouldBe("vpce-sm");
    }

    [Fact]
    public void Of_Nat_GoesPastAllEndpoints() => Of(Places.Nat()).ShouldBe(EndpointFacts.None);

    [Fact]
    public void Of_Internet_GoesPastAllEndpoints() => Of(Places.Internet()).ShouldBe(EndpointFacts.None);

    [Fact]
    public void Of_EgressOnly_GoesPastAllEndpoints() => Of(Places.EgressOnly()).ShouldBe(EndpointFacts.None);

    [Fact]
    public void Of_APathThatIsStoppedBeforeTheEndpoint_IsStillOneToIt() =>
        Of(Places.Classic().Group("sg-vpce", "in 443 sg-rotation")).EndpointId.ShouldBe("vpce-sm");

    [Fact]
    public void Of_AnEndpointThatIsNotAvailable_IsStillTheWay() =>
        Of(Places.Classic().Endpoint("vpce-sm", endpoint => endpoint with { State = "pending" })).EndpointId.ShouldBe("vpce-sm");

    [Fact]
    public void Of_NoWayOutAtAll_HasNoEndpointInItAndLeavesTheNetworkKeysOpen() =>
        Of(Places.Nat().Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local")).ShouldBe(EndpointFacts.Free);

    [Fact]
    public void Of_EndpointsNotRead_IsNotKnown() =>
        Of(Places.Classic() with { Endpoints = EstatePart<ImmutableDictionary<string, VpcEndpoint>>.NotRead }).ShouldBe(EndpointFacts.NotKnown);

    [Fact]
    public void Of_GroupsNotRead_TheWayIsKnownThoughNotWhetherItIsOpen() =>
        Of(Places.Classic() with { SecurityGroups = EstatePart<ImmutableDictionary<string, SecurityGroup>>.NotRead }).EndpointId.ShouldBe("vpce-sm");

    [Fact]
    public void Of_AFunctionOutsideEveryVpc_GoesPastAllEndpoints()
    {
        var estate = Places.Classic().Put(new FunctionNetwork("rotate", [], []));

        EndpointReading.Of(estate, ReachabilityTracer.Trace(new(estate), Places.RotationToApi)).ShouldBe(EndpointFacts.None);
    }
}
