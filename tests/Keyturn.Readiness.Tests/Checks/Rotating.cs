using System.Collections.Immutable;
using Keyturn.Readiness.Checks;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Checks;

/// <summary>An account in which a web server reads one secret and a function rotates it, and every check that applies passes. Cases take away what they are about.</summary>
internal static class Rotating
{
    public const string Function = "rotate";
    public const string RoleArn = $"arn:aws:iam::{A.AccountId}:role/rotate";
    public static readonly string FunctionArn = A.FunctionArn(Function);
    private const string ServiceName = $"com.amazonaws.{A.Region}.secretsmanager";

    public static DateTimeOffset Now => A.Moment;

    public static Secret Secret { get; } = A.Secret(
        key: "alias/orders", function: Function, rules: new(30, "cron(0 2 1 * ? *)", "2h"), tags: [("keyturn:database", "orders"), ("keyturn:consumer:1", "web-1"), ("keyturn:user", "app")]) with { LastAccessed = Now.AddDays(-1) };

    public static EstateSnapshot Whole { get; } = WholeEstate.Snapshot with
    {
        Secrets = Part(secret => secret.Arn, Secret),
        VersionCreated = ImmutableDictionary<string, DateTimeOffset>.Empty.Add(A.Version(1), Now.AddDays(-10)),
        Functions = Part(one => one.Arn, RotationFunction),
        Network = Net(WholeEstate.Snapshot.Network),
        Permissions = Permissions(WholeEstate.Snapshot.Permissions),
    };

    public static RotationFunction RotationFunction => new()
    {
        Arn = FunctionArn, Name = Function, Runtime = "python3.13", Timeout = TimeSpan.FromSeconds(60), MemoryMegabytes = 256, RoleArn = RoleArn, State = "Active", LastUpdateStatus = "Successful",
        LastModified = Now.AddDays(-100), VpcId = "vpc-1", SubnetIds = ["subnet-app", "subnet-app-c"], SecurityGroupIds = ["sg-web"], EnvironmentNames = ["SECRETS_MANAGER_ENDPOINT"],
        LogGroup = "/aws/lambda/rotate", KmsKeyArn = WholeEstate.KeyArn, Concurrency = new(null),
    };

    public static CheckResult Ask(this EstateSnapshot snapshot, ReadinessCheck check, Secret? secret = null) => check.Ask(Context(snapshot, secret));

    public static CheckContext Context(EstateSnapshot snapshot, Secret? secret = null) =>
        new CheckFleet(new EstateReadiness(snapshot)).Of(secret ?? snapshot.Secrets.Value?.GetValueOrDefault(Secret.Arn) ?? Secret, Now);

    public static EstateSnapshot With(Func<Secret, Secret> change) => Whole with { Secrets = Part(one => one.Arn, change(Secret)) };

    public static EstateSnapshot And(this EstateSnapshot snapshot, params Secret[] others) => snapshot with { Secrets = Part(one => one.Arn, [.. snapshot.Secrets.Value!.Values, .. others]) };

    public static EstateSnapshot With(Func<NetworkEstate, NetworkEstate> change) => Whole.On(change);

    public static EstateSnapshot On(this EstateSnapshot snapshot, Func<NetworkEstate, NetworkEstate> change) => snapshot with { Network = change(snapshot.Network) };

    public static EstateSnapshot With(Func<PermissionEstate, PermissionEstate> change) => Whole.Under(change);

    public static EstateSnapshot Under(this EstateSnapshot snapshot, Func<PermissionEstate, PermissionEstate> change) => snapshot with { Permissions = change(snapshot.Permissions) };

    public static EstateSnapshot WithFunction(Func<RotationFunction, RotationFunction> change) => Whole with { Functions = Part(one => one.Arn, change(RotationFunction)) };

    public static EstateSnapshot WithEvents(params RotationEvent[] events) => Whole with
    {
        RotationEvents = EstatePart<ImmutableDictionary<string, ImmutableArray<RotationEvent>>>.Read(ImmutableDictionary<string, ImmutableArray<RotationEvent>>.Empty.Add(Secret.Arn, [.. events]), Now),
    };

    public static EstateSnapshot WithDatabase(Func<DatabaseInstance, DatabaseInstance> change) => With(network => network with { Databases = Part(one => one.Id, change(network.Databases.Value!["orders"])) });

    public static EstateSnapshot WithEndpoint(Func<VpcEndpoint, VpcEndpoint> change) => With(network => network with { Endpoints = Part(one => one.Id, change(network.Endpoints.Value!["vpce-1"])) });

    /// <summary>One group admits another peer alone.</summary>
    public static EstateSnapshot WithInbound(string group, int port, string peer) =>
        WithGroup(group, _ => [new($"sgr-{group}-{port}", false, "tcp", PortRange.Of(port)) { GroupId = peer }]);

    /// <summary>One group has a rule more.</summary>
    public static EstateSnapshot WithRule(string group, SecurityGroupRule rule) => WithGroup(group, rules => rules.Add(rule));

    public static EstateSnapshot WithKey(Func<KmsKey, KmsKey> change) => With(permissions => permissions with { Keys = Part(one => one.Arn, change(permissions.Keys.Value![WholeEstate.KeyArn])) });

    public static EstateSnapshot WithAccess(Func<SecretAccess, SecretAccess> change) => With(permissions => permissions with { Secrets = permissions.Secrets.SetItem(Secret.Arn, change(permissions.Secrets[Secret.Arn])) });

    public static EstateSnapshot WithSecretPolicy(string statement) => WithAccess(access => access with { Policy = EstatePart<ResourcePolicy>.Read(new(Policy("secret", statement)), Now) });

    public static EstateSnapshot WithRole(string name, string statement) => With(permissions => permissions with
    {
        Roles = EstatePart<ImmutableDictionary<string, IamRole>>.Read(
            permissions.Roles.Value!.SetItem(RoleOf(name), permissions.Roles.Value![RoleOf(name)] with { Inline = [Policy("inline", statement)] }), Now),
    });

    public static EstateSnapshot WithRole(Func<IamRole, IamRole> change) => With(permissions => permissions with
    {
        Roles = EstatePart<ImmutableDictionary<string, IamRole>>.Read(permissions.Roles.Value!.SetItem(RoleArn, change(permissions.Roles.Value![RoleArn])), Now),
    });

    public static EstateSnapshot WithFunctionPolicy(string? statement) => With(permissions => permissions with
    {
        FunctionPolicies = permissions.FunctionPolicies.SetItem(FunctionArn, EstatePart<ResourcePolicy>.Read(statement is null ? ResourcePolicy.None : new(Policy("function", statement)), Now)),
    });

    /// <summary>Where the facts of the list are two days old, and could not be read since.</summary>
    public static EstateSnapshot Old(this EstateSnapshot snapshot) => snapshot with
    {
        Secrets = new(snapshot.Secrets.Value, Now.AddDays(-2), new(Now, "secretsmanager:ListSecrets", "ThrottlingException", "slow", null)),
    };

    public static EstateSnapshot WithoutFunction => With(secret => secret with { RotationFunctionArn = null, RotationEnabled = null });

    public static PolicySource Policy(string name, string statement) => PolicySource.Parse(name, $$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""");

    public static EstatePart<ImmutableDictionary<string, T>> Part<T>(Func<T, string> id, params T[] items)
        where T : class => EstatePart<ImmutableDictionary<string, T>>.Read(items.ToImmutableDictionary(id, StringComparer.Ordinal), Now);

    private static EstateSnapshot WithGroup(string group, Func<ImmutableArray<SecurityGroupRule>, ImmutableArray<SecurityGroupRule>> change) => With(network => network with
    {
        SecurityGroups = EstatePart<ImmutableDictionary<string, SecurityGroup>>.Read(
            network.SecurityGroups.Value!.SetItem(group, network.SecurityGroups.Value![group] with { Rules = change(network.SecurityGroups.Value![group].Rules) }), Now),
    });

    private static string RoleOf(string name) => $"arn:aws:iam::{A.AccountId}:role/{name}";

    // Two zones of everything that a warning asks two zones of.
    private static NetworkEstate Net(NetworkEstate network) => network with
    {
        Subnets = Part(one => one.Id, [.. network.Subnets.Value!.Values, new Subnet("subnet-app-c", "vpc-1", "c", [Cidr.Parse("10.0.2.0/24")])]),
        NetworkAcls = Part(one => one.Id, network.NetworkAcls.Value!["acl-1"] with { SubnetIds = ["subnet-app", "subnet-app-c", "subnet-db"] }),
        Interfaces = Part(one => one.Id, [.. network.Interfaces.Value!.Values, new NetworkInterface("eni-vpce-c", "subnet-app-c", [Address.Parse("10.0.2.100")], ["sg-vpce"])]),
        Endpoints = Part(one => one.Id, new VpcEndpoint("vpce-1", "vpc-1", ServiceName, ["eni-vpce", "eni-vpce-c"]) { SubnetIds = ["subnet-app", "subnet-app-c"], GroupIds = ["sg-vpce"] }),
        Databases = Part(one => one.Id, network.Databases.Value!["orders"] with { StorageKeyArn = WholeEstate.KeyArn, Engine = "oracle-ee", CertificateUntil = Now.AddYears(2) }),
        Functions = Part(one => one.Name, new FunctionNetwork(Function, ["subnet-app", "subnet-app-c"], ["sg-web"]) { RoleArn = RoleArn }),
    };

    private static PermissionEstate Permissions(PermissionEstate permissions) => permissions with
    {
        Roles = Part(one => one.Arn, [.. permissions.Roles.Value!.Values, new IamRole(RoleArn, "rotate")
        {
            Inline = [Policy("rotate", """{"Effect":"Allow","Action":["secretsmanager:*","kms:*","logs:*","ec2:*","rds:Describe*"],"Resource":"*"}""")],
            Trust = Policy("trust", """{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}"""),
        }]),
        FunctionPolicies = ImmutableDictionary<string, EstatePart<ResourcePolicy>>.Empty.Add(FunctionArn, EstatePart<ResourcePolicy>.Read(
            new(Policy("function", $$$$"""{"Effect":"Allow","Principal":{"Service":"secretsmanager.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"{{{{FunctionArn}}}}","Condition":{"StringEquals":{"aws:SourceAccount":"{{{{A.AccountId}}}}"}}}""")), Now)),
    };
}
