namespace Keyturn.Aws.Sandbox.State;

/// <summary>What one account holds in one Region.</summary>
public sealed class SandboxRegion(SandboxAccount account, string name)
{
    /// <summary>Guards every mutable record of this Region. Hold it briefly and never across an await.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The account.</summary>
    public SandboxAccount Account { get; } = account;

    /// <summary>The Region's name, for example <c>ap-northeast-1</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The world.</summary>
    public SandboxWorld World => Account.World;

    /// <summary>Secrets by ARN and name.</summary>
    public SecretStore Secrets { get; } = new();

    /// <summary>Lambda functions by name.</summary>
    public FunctionStore Functions { get; } = new();

    /// <summary>CloudWatch Logs.</summary>
    public LogStore Logs { get; } = new();

    /// <summary>CloudTrail events.</summary>
    public TrailStore Trail { get; } = new();

    /// <summary>Database servers that rotation functions log in to.</summary>
    public DatabaseDirectory Databases { get; } = new();

    /// <summary>What stands between the functions and what they call; null where a world does not play it.</summary>
    public IFunctionSurroundings? Surroundings { get; set; }

    /// <summary>KMS keys and aliases.</summary>
    public Kms.KeyStore Keys { get; } = new();

    /// <summary>Parameters of Parameter Store by name, without values.</summary>
    public SortedDictionary<string, Ssm.ParameterRecord> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>ECS.</summary>
    public Ecs.ContainerStore Containers { get; } = new();

    /// <summary>The network and the databases on it.</summary>
    public Network.NetworkStore Network { get; } = new();

    /// <summary>An ARN of this account and Region.</summary>
    public string Arn(string service, string resource) => $"arn:aws:{service}:{Name}:{Account.Id}:{resource}";
}
