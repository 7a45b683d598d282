using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Storage.Estates;

/// <summary>The facts of the estate as JSON. Every member is written, <see langword="null"/> as well: what is left out would come back as its default, and "not read" must not come back as "yes".</summary>
[JsonSerializable(typeof(Secret[]))]
[JsonSerializable(typeof(RotationFunction[]))]
[JsonSerializable(typeof(Vpc[]))]
[JsonSerializable(typeof(DhcpOptions[]))]
[JsonSerializable(typeof(Subnet[]))]
[JsonSerializable(typeof(RouteTable[]))]
[JsonSerializable(typeof(NetworkAcl[]))]
[JsonSerializable(typeof(SecurityGroup[]))]
[JsonSerializable(typeof(PrefixList[]))]
[JsonSerializable(typeof(NetworkInterface[]))]
[JsonSerializable(typeof(Instance[]))]
[JsonSerializable(typeof(VpcEndpoint[]))]
[JsonSerializable(typeof(NatGateway[]))]
[JsonSerializable(typeof(InternetGateway[]))]
[JsonSerializable(typeof(EgressOnlyGateway[]))]
[JsonSerializable(typeof(Peering[]))]
[JsonSerializable(typeof(TransitGateway[]))]
[JsonSerializable(typeof(TransitAttachment[]))]
[JsonSerializable(typeof(TransitRouteTable[]))]
[JsonSerializable(typeof(PrivateZone[]))]
[JsonSerializable(typeof(ResolverRule[]))]
[JsonSerializable(typeof(BlockPublicAccess))]
[JsonSerializable(typeof(DatabaseInstance[]))]
[JsonSerializable(typeof(DatabaseCluster[]))]
[JsonSerializable(typeof(DatabaseSubnetGroup[]))]
[JsonSerializable(typeof(DatabaseProxy[]))]
[JsonSerializable(typeof(FunctionNetwork[]))]
[JsonSerializable(typeof(ContainerService[]))]
[JsonSerializable(typeof(IamRole[]))]
[JsonSerializable(typeof(IamUser[]))]
[JsonSerializable(typeof(IamGroup[]))]
[JsonSerializable(typeof(PolicySource[]))]
[JsonSerializable(typeof(InstanceProfile[]))]
[JsonSerializable(typeof(KmsKey[]))]
[JsonSerializable(typeof(OrganizationPolicies))]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, EstatePart<ResourcePolicy>>))]
[JsonSerializable(typeof(ObservedReads))]
[JsonSerializable(typeof(Parameter[]))]
[JsonSerializable(typeof(ParameterReads))]
[JsonSerializable(typeof(ResourcePolicy))]
[JsonSerializable(typeof(VersionSet))]
[JsonSerializable(typeof(PartFailure))]
internal sealed partial class PartJson : JsonSerializerContext
{
    /// <summary>One for each load or save: it understands each distinct policy text once.</summary>
    public static PartJson Create() => new(new JsonSerializerOptions
    {
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new PolicySourceConverter(), new AddressConverter(), new CidrConverter(), new JsonStringEnumConverter() },
    });
}
