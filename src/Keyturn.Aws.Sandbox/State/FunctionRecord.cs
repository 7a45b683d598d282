namespace Keyturn.Aws.Sandbox.State;

/// <summary>One Lambda function. Guarded by the <see cref="SandboxRegion.Gate"/> of its Region.</summary>
public sealed class FunctionRecord
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The unqualified ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>Runtime identifier, for example <c>python3.12</c>.</summary>
    public required string Runtime { get; set; }

    /// <summary>ARN of the execution role.</summary>
    public required string Role { get; set; }

    /// <summary><c>Zip</c> or <c>Image</c>.</summary>
    public string PackageType { get; set; } = "Zip";

    /// <summary>Handler, for example <c>lambda_function.lambda_handler</c>.</summary>
    public string Handler { get; set; } = "lambda_function.lambda_handler";

    /// <summary>Free text.</summary>
    public string? Description { get; set; }

    /// <summary>Seconds until the platform ends an invocation.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>Memory in MiB.</summary>
    public int MemorySize { get; set; } = 128;

    /// <summary>Size of the deployed package in bytes.</summary>
    public long CodeSize { get; set; } = 5_242_880;

    /// <summary>Base64 digest of the deployed package.</summary>
    public string CodeSha256 { get; set; } = "Jk1f0h8h3c3sJ6jz3Vq1o3bq2uT2bX4pN8vE1c9qT2Q=";

    /// <summary>Last change of code or configuration.</summary>
    public required DateTimeOffset LastModified { get; set; }

    /// <summary><c>Active</c>, <c>Pending</c>, <c>Inactive</c> or <c>Failed</c>.</summary>
    public string State { get; set; } = "Active";

    /// <summary>AWS's code for the state, or null.</summary>
    public string? StateReasonCode { get; set; }

    /// <summary>AWS's words for the state, or null.</summary>
    public string? StateReason { get; set; }

    /// <summary><c>Successful</c>, <c>InProgress</c> or <c>Failed</c>.</summary>
    public string LastUpdateStatus { get; set; } = "Successful";

    /// <summary>AWS's code for the last update's failure, or null.</summary>
    public string? LastUpdateStatusReasonCode { get; set; }

    /// <summary>AWS's words for the last update's failure, or null.</summary>
    public string? LastUpdateStatusReason { get; set; }

    /// <summary>Memory in MiB that an invocation needs; the platform kills what needs more than <see cref="MemorySize"/>.</summary>
    public int UsedMemory { get; set; } = 79;

    /// <summary>Why the code cannot be imported, in Python's words; null when it can.</summary>
    public string? ImportError { get; set; }

    /// <summary>The VPC, or null outside any.</summary>
    public string? VpcId { get; set; }

    /// <summary>Subnets.</summary>
    public List<string> SubnetIds { get; } = [];

    /// <summary>Security groups.</summary>
    public List<string> SecurityGroupIds { get; } = [];

    /// <summary>Environment variables with their values.</summary>
    public OrderedDictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>Key of the environment variables, or null.</summary>
    public string? KmsKeyArn { get; set; }

    /// <summary>Reserved concurrency, or null.</summary>
    public int? ReservedConcurrency { get; set; }

    /// <summary>Statements of the function's resource policy.</summary>
    public List<FunctionPermission> Permissions { get; } = [];

    /// <summary>The log group the function writes to.</summary>
    public string LogGroup { get; set; } = "";

    /// <summary>What the function does when a rotation invokes it, or null when the code cannot be loaded.</summary>
    public IRotationFunctionProgram? Program { get; set; }

    /// <summary>Tags.</summary>
    public OrderedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);
}
