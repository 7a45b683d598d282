namespace Keyturn.Operations.Ports;

/// <summary>Keys that protect cookies and forms, shared by all instances: with keys of its own, an instance could read nobody else's.</summary>
public interface IKeyRingStore
{
    /// <summary>Every document that was added. The framework asks without waiting, so this does not either.</summary>
    IReadOnlyList<string> Read();

    /// <summary>Adds one document for good. <paramref name="name"/> tells people what it is.</summary>
    void Add(string name, string xml);
}
