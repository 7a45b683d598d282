using System.Collections.Immutable;
using CsCheck;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Tests.Policy.Questions;
using static Keyturn.Readiness.Tests.Policy.Case;
using PolicyLayer = Keyturn.Readiness.Policy.Layers.Layer;

namespace Keyturn.Readiness.Tests.Policy.Compiled;

/// <summary>Callers of every kind, secrets and keys, each with policies of <see cref="RandomPolicies"/>.</summary>
internal sealed record RandomFleet(ImmutableArray<ConsumerFacts> Consumers, ImmutableArray<Identity?> Callers, ImmutableArray<SecretFacts> Secrets, ImmutableDictionary<string, EncryptionKeyFacts> Keys)
{
    /// <summary>Fleets whose callers follow from their consumers.</summary>
    public static Gen<RandomFleet> OfConsumers { get; } = Gen.Int.Select(seed => Of(seed, ofConsumers: true));

    /// <summary>Fleets of callers that no consumer has, too.</summary>
    public static Gen<RandomFleet> OfCallers { get; } = Gen.Int.Select(seed => Of(seed, ofConsumers: false));

    /// <summary>The same fleet for the same seed.</summary>
    public static RandomFleet Of(int seed, bool ofConsumers) => new Maker(new Random(seed)).Fleet(ofConsumers);

    private sealed class Maker(Random random)
    {
        private static readonly string[] SecretArns =
        [
            SecretArn, OtherSecretArn, $"arn:aws:secretsmanager:eu-west-1:{Account}:secret:prod/db-replica-AbCdEf", $"arn:aws:secretsmanager:us-east-1:{Account}:secret:prod/db-AbCdEf",
            $"arn:aws:secretsmanager:eu-west-1:{Account}:secret:web/x-AbCdEf", $"arn:aws:secretsmanager:eu-west-1:{Account}:secret:odd:name-AbCdEf",
        ];

        private static readonly string[] Declared =
        [
            "aws:SourceVpce", "aws:SourceVpc", "aws:PrincipalOrgID", "secretsmanager:VersionStage", "aws:SourceIp", "aws:ResourceTag/team", "aws:TagKeys", "aws:CalledVia", "kms:EncryptionContext:Other",
            "aws:MultiFactorAuthPresent", "aws:CurrentTime", "kms:ViaService",
        ];

        private readonly RandomPolicies policies = new(random);

        public RandomFleet Fleet(bool ofConsumers)
        {
            var consumers = Enumerable.Range(0, 3).Select(_ => Consumer()).ToImmutableArray();
            var callers = consumers.Select(consumer => !ofConsumers ? Caller() : consumer.ReadingRole is { } role ? Identity.Of(consumer, role) : null).ToImmutableArray();
            return new(
                consumers, callers, [.. SecretArns.OrderBy(_ => random.Next()).Take(4).Select(Secret)],
                new[] { "a", "b", Known.NewKey, SecretFacts.DefaultKey }.ToImmutableDictionary(name => name, Key));
        }

        private ConsumerFacts Consumer() => new(policies.One(Enum.GetValues<ConsumerKind>().AsSpan()), "c")
        {
            Role = random.Next(12) == 0 ? null : Role(),
            ExecutionRole = Role(),
            SessionArn = policies.One(null, SessionArn),
            Session = random.Next(4) == 0 ? policies.Layer(false) : null,
            Describes = random.Next(2) == 0,
            Stages = random.Next(2) == 0 ? ["AWSCURRENT"] : null,
            Path = Path(),
            Context = Context(),
        };

        private RoleFacts Role() => new(policies.One(RoleArn, RoleArn, $"arn:aws:iam::{Account}:role/aws-service-role/x.amazonaws.com/web", $"arn:aws:iam::{Other}:role/far"))
        {
            Identity = policies.Read(false),
            Boundary = random.Next(3) == 0 ? policies.Layer(false) : PolicyLayer.Absent,
            Tags = Tags(),
            Scps = [.. Enumerable.Range(0, random.Next(3)).Select(_ => policies.Layer(false))],
            InManagementAccount = policies.One(Truth.No, Truth.No, Truth.Unknown, Truth.Yes),
        };

        private Identity? Caller()
        {
            var role = Role();
            var caller = random.Next(7) switch
            {
                0 => Keyturn.Readiness.Policy.Requests.Caller.RoleSession(role.Arn),
                1 => Keyturn.Readiness.Policy.Requests.Caller.Role(role.Arn),
                2 => Keyturn.Readiness.Policy.Requests.Caller.User(UserArn),
                3 => Keyturn.Readiness.Policy.Requests.Caller.FederatedUser($"arn:aws:sts::{Account}:federated-user/bob", policies.One(null, UserArn)),
                4 => Keyturn.Readiness.Policy.Requests.Caller.OfService("secretsmanager.amazonaws.com"),
                5 => Keyturn.Readiness.Policy.Requests.Caller.Root(Account),
                _ => Session,
            };
            var side = new PolicyLayers
            {
                Identity = policies.Layer(false), Boundary = policies.Layer(false), Session = policies.Layer(false), Scps = role.Scps, CallerInManagementAccount = role.InManagementAccount,
            };
            return new(caller with { Tags = Tags() }, side, Path(), Context());
        }

        private SecretFacts Secret(string arn) => new(arn)
        {
            Policy = policies.Layer(true),
            Tags = Tags(),
            Versions = random.Next(12) == 0 ? null :
            [
                new("v1", policies.One<ImmutableArray<string>>(["AWSCURRENT"], ["AWSCURRENT", "x"]), [Name()]),
                new("v2", policies.One<ImmutableArray<string>>([], ["AWSPREVIOUS"]), [Name(), Name()]),
            ],
            CurrentKey = Name(),
            RotationFunctionArn = policies.One(null, "web", "vpce-1"),
            Rcps = Rcps(),
            InManagementAccount = policies.One(Truth.No, Truth.No, Truth.Unknown, Truth.Yes),
        };

        private string Name() => random.Next(10) == 0 ? "gone" : policies.One("a", "b", Known.NewKey, SecretFacts.DefaultKey);

        private EncryptionKeyFacts Key(string name) => new(
            $"arn:aws:kms:eu-west-1:{policies.One(Account, Account, Other)}:key/{(name == "a" ? "1234abcd" : name)}",
            (name == SecretFacts.DefaultKey ? KeyFacts.AwsManaged : KeyFacts.Working) with { State = policies.One("Enabled", "Enabled", "Disabled", "Odd") })
        {
            Policy = name == SecretFacts.DefaultKey && random.Next(2) == 0 ? PolicyLayer.NotRead("NotGiven") : policies.Layer(true),
            Grants = random.Next(8) == 0 ? GrantList.NotRead("AccessDenied") : GrantList.Read([.. Enumerable.Range(0, random.Next(3)).Select(_ => Grant())]),
            Tags = Tags(),
            Rcps = Rcps(),
            InManagementAccount = policies.One(Truth.No, Truth.No, Truth.Unknown, Truth.Yes),
        };

        private KmsGrant Grant() => new("g", policies.One(RoleArn, SessionArn, RootArn, UserArn, Account, $"arn:aws:sts::{Account}:assumed-role/web/i-2", $"arn:aws:iam::{Other}:role/far"), policies.One<ImmutableArray<string>>(["Decrypt"], ["decrypt", "Encrypt"], ["Encrypt"]))
        {
            EncryptionContextEquals = random.Next(4) == 0 ? Bound() : null,
            EncryptionContextSubset = random.Next(4) == 0 ? Bound() : null,
            Settling = random.Next(5) == 0,
        };

        private ImmutableDictionary<string, string> Bound() => policies.One(Map(), Map(("SecretARN", SecretArn)), Map(("SecretARN", SecretArn), ("SecretVersionId", "v1")), Map(("Other", "x")));

        private ImmutableArray<Layer> Rcps() => [.. Enumerable.Range(0, random.Next(3)).Select(_ => policies.Layer(true))];

        private ImmutableDictionary<string, string>? Tags() => policies.One(null, Map(), Map(("team", "web")), Map(("team", "api")), Map(("Team", "web")), Map(("team", "web"), ("Team", "api")), Map(("team", "")));

        private EndpointFacts Path() => random.Next(5) switch
        {
            0 => EndpointFacts.NotKnown,
            1 => EndpointFacts.Free,
            2 => EndpointFacts.None,
            _ => EndpointFacts.Through("vpce-1", policies.One(null, "vpc-1"), policies.Layer(true)),
        };

        private RequestContext Context() => Enumerable.Range(0, random.Next(3)).Aggregate(RequestContext.Empty, (context, _) => context.With(policies.One(Declared.AsSpan()), Value()));

        private ContextValue Value() => random.Next(7) switch
        {
            0 => ContextValue.Absent,
            1 => ContextValue.Anything,
            2 => ContextValue.MaybeAbsent(policies.One("vpce-1", "o-1", "web")),
            3 => ContextValue.KnownSet("web", "api"),
            4 => ContextValue.MaybeAbsentSet("vpce-1", "web"),
            _ => ContextValue.Known(policies.One("vpce-1", "vpce-9", "o-1", "web", "", "AWSCURRENT", "true")),
        };
    }
}
