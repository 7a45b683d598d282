namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>An error as AWS answers it: code, text and HTTP status.</summary>
public sealed class WireException(string code, string message, int status = 400) : Exception(message)
{
    /// <summary>The code, for example <c>ResourceNotFoundException</c>.</summary>
    public string Code { get; } = code;

    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;
}
