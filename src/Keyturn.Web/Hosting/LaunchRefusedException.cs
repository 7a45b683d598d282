namespace Keyturn.Web.Hosting;

/// <summary>The console does not start like this; the message names the setting to change.</summary>
public sealed class LaunchRefusedException(string message) : Exception(message);
