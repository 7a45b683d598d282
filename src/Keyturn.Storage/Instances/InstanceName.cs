using Microsoft.Extensions.Options;

namespace Keyturn.Storage.Instances;

/// <summary>How this instance is called: <c>Storage:Instance</c>, or the machine and the process. Never the same twice, so that an instance that was started anew is another one.</summary>
internal sealed class InstanceName(IOptions<StorageOptions> options)
{
    public string Value { get; } = $"{(options.Value.Instance is { Length: > 0 } given ? given : Environment.MachineName)}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..4]}";
}
