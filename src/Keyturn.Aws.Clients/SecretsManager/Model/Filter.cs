namespace Amazon.SecretsManager.Model;

/// <summary>One condition of a list of secrets.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Filter.html"/>
public sealed class Filter
{
    /// <summary>What to look at.</summary>
    public FilterNameStringType? Key { get; set; }

    /// <summary>The values; any may match. A leading <c>!</c> negates.</summary>
    public List<string>? Values { get; set; }
}
