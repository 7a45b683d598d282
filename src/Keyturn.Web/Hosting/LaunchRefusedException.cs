namespace Keyturn.Web.Hosting;

/// <summary>The console does not start like this.</summary>
/// <param name="failures">Each names the setting to change, and what to write.</param>
public sealed class LaunchRefusedException(IReadOnlyList<string> failures) : Exception(string.Join(Environment.NewLine, failures))
{
    public LaunchRefusedException(string failure)
        : this([failure])
    {
    }

    public IReadOnlyList<string> Failures { get; } = failures;
}
