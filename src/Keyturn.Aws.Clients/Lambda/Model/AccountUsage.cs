namespace Amazon.Lambda.Model;

/// <summary>What the account uses of its limits in this Region.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_AccountUsage.html"/>
public sealed class AccountUsage
{
    /// <summary>What all packages and layers take, in bytes.</summary>
    public long? TotalCodeSize { get; set; }

    /// <summary>The number of functions.</summary>
    public long? FunctionCount { get; set; }
}
