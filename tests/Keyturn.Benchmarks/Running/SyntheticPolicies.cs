using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Benchmarks.Running;

/// <summary>A fleet as large as the goals name: 1,000 consumers of 10 accounts, 10,000 secrets in names by team, application and engine, 30 keys. The same every time.</summary>
internal sealed class SyntheticPolicies
{
    public const int ConsumerCount = 1_000;
    public const int SecretCount = 10_000;
    private const int AccountCount = 10;
    private const int KeyCount = 30;
    private readonly Random random = new(42);
    private readonly SyntheticStatements texts;
    private readonly List<PolicySource> managed;
    private readonly ImmutableArray<Layer>[] scps;
    private readonly ImmutableArray<Layer> rcps;

    private SyntheticPolicies()
    {
        texts = new(random);
        managed = [.. Enumerable.Range(0, 60).Select(at => Parse($"arn:aws:iam::aws:policy/managed-{at}", texts.Document(Enumerable.Range(0, 1 + random.Next(10)).Select(_ => texts.Identity(random.Next(SyntheticStatements.Teams))))))];
        var full = Parse("FullAWSAccess", texts.Document(["""{"Effect":"Allow","Action":"*","Resource":"*"}"""]));
        var root = Layer.Read(full, Parse("regions", texts.Document([SyntheticStatements.RegionGuard])));
        scps = [.. Enumerable.Range(0, AccountCount).Select(account => account == AccountCount - 1
            ? ImmutableArray.Create(root, Layer.NotRead("AccessDeniedException"))
            : [root, Layer.Read(full, Parse($"unit-{account}", texts.Document([SyntheticStatements.UnitGuard(account)])))])];
        rcps = [Layer.Read(Parse("perimeter", texts.Document([SyntheticStatements.Perimeter])))];
        Keys = Enumerable.Range(0, KeyCount).Select(at => KeyValuePair.Create($"key-{at}", Key(at)))
            .Concat(Enumerable.Range(0, AccountCount).Select(account => KeyValuePair.Create($"{SecretFacts.DefaultKey}-{account}", DefaultKey(account)))).ToImmutableDictionary();
        Consumers = [.. Enumerable.Range(0, ConsumerCount).Select(Consumer)];
        Secrets = [.. Enumerable.Range(0, SecretCount).Select(Secret)];
    }

    public ImmutableArray<ConsumerFacts> Consumers { get; }

    public ImmutableArray<SecretFacts> Secrets { get; }

    public ImmutableDictionary<string, EncryptionKeyFacts> Keys { get; }

    public static SyntheticPolicies Create() => new();

    /// <summary>A consumer whose role got other policies.</summary>
    public ConsumerFacts WithStatement(ConsumerFacts consumer)
    {
        var role = consumer.Role! with { Identity = Layer.Read(Parse("inline", texts.Document([texts.Identity(1), texts.Identity(2), texts.Identity(3)])), managed[3]) };
        return consumer with { Role = role, ExecutionRole = role };
    }

    /// <summary>Another policy for a secret.</summary>
    public Layer PolicyOfSecret(int team) => Layer.Read(Parse("ResourcePolicy", texts.Document([texts.SecretPolicy(team), SyntheticStatements.EndpointGuard(team)])));

    /// <summary>Another policy for a key.</summary>
    public Layer PolicyOfKey(int team) => Layer.Read(Parse("default", texts.Document([SyntheticStatements.Delegation(0), texts.KeyUser(team), texts.KeyUser(team + 1)])));

    private static PolicySource Parse(string name, string text)
    {
        var source = PolicySource.Parse(name, text);
        return source.Document is null ? throw new InvalidOperationException($"{source.Problems[0]}: {text}") : source;
    }

    private ConsumerFacts Consumer(int at)
    {
        var team = at % SyntheticStatements.Teams;
        var account = SyntheticStatements.AccountOf(team);
        var kind = random.Next(20) switch { < 6 => ConsumerKind.Ec2, < 11 => ConsumerKind.Lambda, < 14 => ConsumerKind.EcsApplication, < 16 => ConsumerKind.EcsTaskDefinition, < 17 => ConsumerKind.EksPod, < 19 => ConsumerKind.RoleHolder, _ => ConsumerKind.Other };
        var role = new RoleFacts(SyntheticStatements.RoleArn(at))
        {
            Identity = random.Next(100) == 0 ? Layer.NotRead("AccessDenied") : Layer.Read([.. Policies(team)]),
            Boundary = random.Next(7) == 0 ? Layer.Read(Parse("boundary", texts.Document([SyntheticStatements.Boundary(team)]))) : Layer.Absent,
            Tags = SyntheticStatements.TagsOf(team, at),
            Scps = scps[account],
            InManagementAccount = account == 0 ? Truth.Yes : Truth.No,
        };
        return new(kind, $"consumer-{at}")
        {
            Role = role,
            ExecutionRole = role,
            SessionArn = random.Next(3) == 0 ? null : SyntheticStatements.SessionArn(at),
            Path = Path(kind, team),
            Context = random.Next(20) < 19 ? RequestContext.Empty.With("aws:PrincipalOrgID", "o-fleet") : RequestContext.Empty,
        };
    }

    private IEnumerable<PolicySource> Policies(int team)
    {
        for (var count = 1 + random.Next(4); count > 0; count--)
        {
            yield return random.Next(3) == 0 ? managed[random.Next(managed.Count)]
                : Parse($"inline-{count}", texts.Document(Enumerable.Range(0, 1 + random.Next(10)).Select(_ => texts.Identity(random.Next(5) == 0 ? random.Next(SyntheticStatements.Teams) : team))));
        }
    }

    private EndpointFacts Path(ConsumerKind kind, int team) => kind is ConsumerKind.RoleHolder or ConsumerKind.Other ? EndpointFacts.Free
        : random.Next(20) switch
        {
            < 12 => EndpointFacts.Through($"vpce-{team % 8}", $"vpc-{team % 8}", team % 3 == 0 ? Layer.Read(Parse("endpoint", texts.Document([SyntheticStatements.EndpointPolicy]))) : Layer.Absent),
            < 17 => EndpointFacts.None,
            _ => EndpointFacts.NotKnown,
        };

    private SecretFacts Secret(int at)
    {
        var team = random.Next(SyntheticStatements.Teams);
        var account = SyntheticStatements.AccountOf(team);
        var key = random.Next(3) == 0 ? $"{SecretFacts.DefaultKey}-{account}" : $"key-{(account + (AccountCount * random.Next(KeyCount / AccountCount))) % KeyCount}";
        return new(SyntheticStatements.SecretArn(account, team, at, random))
        {
            Policy = random.Next(50) == 0 ? Layer.NotRead("AccessDenied") : random.Next(10) < 4 ? SecretPolicy(team) : Layer.Absent,
            Tags = random.Next(50) == 0 ? null : SyntheticStatements.TagsOf(team, at),
            Versions = random.Next(10) < 7 ? [new($"v-{at}", ["AWSCURRENT"], [key])] : [new($"v-{at}", ["AWSCURRENT"], [key]), new($"p-{at}", ["AWSPREVIOUS"], [key])],
            CurrentKey = key,
            Rcps = rcps,
            InManagementAccount = account == 0 ? Truth.Yes : Truth.No,
        };
    }

    private Layer SecretPolicy(int team) => Layer.Read(Parse("ResourcePolicy", texts.Document(random.Next(4) == 0
        ? [SyntheticStatements.EndpointGuard(team)]
        : Enumerable.Range(0, 1 + random.Next(3)).Select(_ => texts.SecretPolicy(team)))));

    private EncryptionKeyFacts Key(int at)
    {
        var account = at % AccountCount;
        string[] statements = at % 9 == 8 ? [SyntheticStatements.Administration(account), texts.KeyUser(at)] : [SyntheticStatements.Delegation(account), .. Enumerable.Range(0, at % 5).Select(_ => texts.KeyUser(at))];
        return new(SyntheticStatements.KeyArn(account, at), KeyFacts.Working with { State = at == 17 ? "PendingDeletion" : "Enabled" })
        {
            Policy = at == 23 ? Layer.NotRead("AccessDeniedException") : Layer.Read(Parse("default", texts.Document(at % 7 == 3 ? statements.Append(SyntheticStatements.KeyGuard(at)) : statements))),
            Grants = GrantList.Read([.. Enumerable.Range(0, at % 3).Select(grant => new KmsGrant($"grant-{at}-{grant}", SyntheticStatements.RoleArn(at + grant), ["Decrypt", "GenerateDataKey"]))]),
            Tags = SyntheticStatements.TagsOf(at, at),
            Rcps = rcps,
            InManagementAccount = account == 0 ? Truth.Yes : Truth.No,
        };
    }

    private EncryptionKeyFacts DefaultKey(int account) => new(SyntheticStatements.KeyArn(account, 900 + account), KeyFacts.AwsManaged)
    {
        Grants = GrantList.None, Tags = SyntheticStatements.TagsOf(0, 0), Rcps = rcps, InManagementAccount = account == 0 ? Truth.Yes : Truth.No,
    };
}
