namespace Keyturn.Aws.Clients.Tests.Wire;

/// <summary>The protocols that the offered services speak.</summary>
internal enum WireProtocol
{
    Json,
    RestJson,
    Query,
    RestXml,
}
