namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>The protocols of AWS that the sandbox speaks.</summary>
public enum WireProtocol
{
    /// <summary>JSON in and out, operation named by X-Amz-Target.</summary>
    AwsJson11,

    /// <summary>Method and path name the operation.</summary>
    RestJson,

    /// <summary>Form in, XML out, operation named by Action.</summary>
    Query,

    /// <summary>Query as EC2 speaks it: flattened lists, answers with names of their own, errors in a Response.</summary>
    Ec2Query,

    /// <summary>Method and path name the operation, XML in and out.</summary>
    RestXml,
}

/// <summary>One service: how it is addressed and what it can do.</summary>
/// <param name="SigningName">The service in the credential scope, for example <c>secretsmanager</c>.</param>
/// <param name="Protocol">Its protocol.</param>
/// <param name="Target">AwsJson11: what stands before the dot of X-Amz-Target. Query, Ec2Query, RestXml: the XML namespace. RestJson: empty.</param>
/// <param name="Routes">Its operations.</param>
public sealed record WireService(string SigningName, WireProtocol Protocol, string Target, IReadOnlyList<WireRoute> Routes)
{
    /// <summary>In XML, what the items of a list are called, by the name of the list; <c>member</c> where it says nothing, and <c>item</c> with EC2.</summary>
    public IReadOnlyDictionary<string, string> ItemNames { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>One operation with its address.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Method">RestJson, RestXml: HTTP method.</param>
/// <param name="Path">RestJson, RestXml: template, for example <c>/2015-03-31/functions/{FunctionName}/policy</c>.</param>
public sealed record WireRoute(WireOperation Operation, string Method = "POST", string Path = "/")
{
    /// <summary>A route without a path of its own.</summary>
    public static implicit operator WireRoute(WireOperation operation) => new(operation);
}
