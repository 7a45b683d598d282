namespace Amazon.Lambda.Model;

/// <summary>The limits of the account in this Region.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_AccountLimit.html"/>
public sealed class AccountLimit
{
    /// <summary>The room for all packages and layers, in bytes.</summary>
    public long? TotalCodeSize { get; set; }

    /// <summary>The largest unzipped package, in bytes.</summary>
    public long? CodeSizeUnzipped { get; set; }

    /// <summary>The largest zipped package for a direct upload, in bytes.</summary>
    public long? CodeSizeZipped { get; set; }

    /// <summary>Executions at the same time, over all functions.</summary>
    public int? ConcurrentExecutions { get; set; }

    /// <summary>The concurrency that no function has reserved.</summary>
    public int? UnreservedConcurrentExecutions { get; set; }
}
