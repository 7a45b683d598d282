using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;
using static Keyturn.Readiness.Network.Reasons.ReasonCode;
using static Keyturn.Readiness.Tests.Network.Estates.NamedEstate;
using static Keyturn.Readiness.Tests.Network.Estates.Places;

namespace Keyturn.Readiness.Tests.Network.Estates;

/// <summary>Section 1.5: consumers.</summary>
internal static class ConsumerEstates
{
    private static readonly Consumer Shop = new ServiceConsumer("shop");
    private static readonly ContainerService Awsvpc = new("shop", TaskNetwork.AwsVpcOnHost) { SubnetIds = ["subnet-app-a"], GroupIds = ["sg-app"], HostInstanceIds = ["i-host"] };

    public static IReadOnlyList<NamedEstate> All { get; } =
    [
        Reachable("a function in two subnets", Classic(), RotationToDb, Via.IntraVpc),
        Reachable("a function outside a VPC reaches the API", Outside(), RotationToApi, Via.LambdaNetwork) with { NoRule = "Lambda's own network has no rule that an account could take away" },
        Blocked("a function outside a VPC reaches no private database", Outside(), RotationToDb, Classic(), LambdaNetworkPrivate),
        Blocked("a function outside a VPC and a public database for known addresses only", PublicDatabase().Function("rotate", one => one with { SubnetIds = [] }).Group("sg-db-b", "in 1521 10.0.0.0/8"), RotationToDb, PublicDatabase().Function("rotate", one => one with { SubnetIds = [] }).Group("sg-db-b", "in 1521 0.0.0.0/0"), GroupDoesNotAdmit),
        Unknown("a function outside a VPC comes from addresses nobody can foretell", PublicDatabase().Function("rotate", one => one with { SubnetIds = [] }), RotationToDb, GroupAdmitsSome),
        Blocked("a failed function", Classic().Function("rotate", one => one with { State = "Failed" }), RotationToDb, Classic(), FunctionFailed),
        Unknown("an inactive function may have no interfaces", Classic().Function("rotate", one => one with { State = "Inactive" }), RotationToDb, FunctionNotActive),
        Blocked("a function without IPv6 does not use an egress-only gateway", EgressOnly().Function("rotate", one => one with { SubnetIds = ["subnet-app-a"] }), RotationToApi, "PutRoute", RouteMissing),
        Reachable("a function with IPv6 uses an egress-only gateway", EgressOnly().Function("rotate", one => one with { SubnetIds = ["subnet-app-a"], Ipv6 = true, GroupIds = ["sg-app"] }), RotationToApi, Via.EgressOnlyGateway),
        Reachable("two interfaces with the same answer", TwoFaces("sg-app"), AppToDb, Via.IntraVpc),
        Unknown("two interfaces with different answers", TwoFaces("sg-none").Group("sg-none"), AppToDb, InterfacesDiffer),
        Reachable("a task with its own interface", Classic().Put(Awsvpc), Db(Shop), Via.IntraVpc),
        Blocked("the host's groups do not count for a task of its own interface", Hosted("sg-app").Put(Awsvpc with { GroupIds = ["sg-task"] }).Group("sg-task"), Db(Shop), "AddGroupRule AddGroupRule", GroupHasNoRules, GroupDoesNotAdmit),
        Reachable("in bridge mode the host's groups count", Hosted("sg-app").Put(Awsvpc with { Network = TaskNetwork.Host }), Db(Shop), Via.IntraVpc),
        Reachable("on EC2 the host's agent fetches secrets of the task definition", Hosted("sg-app").Put(Awsvpc with { GroupIds = ["sg-task"] }).Group("sg-task"), new SecretsManagerQuestion(new SecretInjectionConsumer("shop"), Region), Via.InterfaceEndpoint),
        Blocked("on Fargate the task's own interface fetches them", Hosted("sg-app").Put(Awsvpc with { Network = TaskNetwork.Fargate, GroupIds = ["sg-task"] }).Group("sg-task"), new SecretsManagerQuestion(new SecretInjectionConsumer("shop"), Region), "AddGroupRule AddGroupRule", GroupHasNoRules, GroupDoesNotAdmit),
        Reachable("Fargate with a public address in a public subnet", Internet().Put(Awsvpc with { Network = TaskNetwork.Fargate, PublicAddress = true }), new SecretsManagerQuestion(Shop, Region), Via.InternetGateway),
        Blocked("a task on EC2 never has a public address", Internet().Put(Awsvpc with { PublicAddress = true }), new SecretsManagerQuestion(Shop, Region), "PutRoute", NoPublicAddress),
        Blocked("one of two subnets of a function is cut off", Classic().Acl("acl-c", "subnet-app-c"), RotationToDb, "AddAclEntry AddAclEntry", AclDenies, AclDenies),
        Unknown("a pending function may have no interfaces yet", Classic().Function("rotate", one => one with { State = "Pending" }), RotationToDb, FunctionNotActive),
        Blocked("code of a task on EC2 takes the task's own way to the API", Hosted("sg-app").Put(Awsvpc with { GroupIds = ["sg-task"] }).Group("sg-task"), new SecretsManagerQuestion(Shop, Region), "AddGroupRule AddGroupRule", GroupHasNoRules, GroupDoesNotAdmit),
        Blocked("Fargate without a public address in a public subnet", Internet().Put(Awsvpc with { Network = TaskNetwork.Fargate }), new SecretsManagerQuestion(Shop, Region), "PutRoute", NoPublicAddress),
        Blocked("in bridge mode the groups of the task definition do not count", Hosted("sg-none").Put(Awsvpc with { Network = TaskNetwork.Host }).Group("sg-none"), Db(Shop), "AddGroupRule AddGroupRule", GroupHasNoRules, GroupDoesNotAdmit),
    ];

    private static DatabaseQuestion Db(Consumer consumer) => new DatabaseQuestion(consumer, "orders");

    private static NetworkEstate Outside() => Classic().Function("rotate", one => one with { SubnetIds = [], GroupIds = [] });

    private static NetworkEstate TwoFaces(string group) => Classic().Put(Eni("eni-app-2", "subnet-app-c", "10.0.2.10", group), new Instance("i-app", ["eni-app", "eni-app-2"]));

    private static NetworkEstate Hosted(string group) => Classic().Put(Eni("eni-host", "subnet-app-a", "10.0.1.20", group), new Instance("i-host", ["eni-host"]));
}
