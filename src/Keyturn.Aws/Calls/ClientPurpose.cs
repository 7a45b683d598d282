namespace Keyturn.Aws.Calls;

/// <summary>On whose behalf AWS is called. Each has its own clients, role, connections and budget.</summary>
internal enum ClientPurpose
{
    Collector,
    Operator,
}
