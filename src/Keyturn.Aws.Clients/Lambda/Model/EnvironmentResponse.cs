using System.Text.Json.Serialization;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.Lambda.Model;

/// <summary>The environment of a function: names, and never a value.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_EnvironmentResponse.html"/>
public sealed class EnvironmentResponse
{
    /// <summary>The names of the variables. Each value is an empty string: the values are dropped while the answer is read.</summary>
    [JsonConverter(typeof(BlankedValues))]
    public Dictionary<string, string>? Variables { get; set; }

    /// <summary>Why the settings could not be read, if so.</summary>
    public EnvironmentError? Error { get; set; }
}
