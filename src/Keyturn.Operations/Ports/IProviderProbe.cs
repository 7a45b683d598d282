namespace Keyturn.Operations.Ports;

/// <summary>Asks the sign-in provider for its metadata.</summary>
public interface IProviderProbe
{
    /// <returns>Whether they came, in time; never throws but for the cancellation.</returns>
    Task<bool> AnswersAsync(CancellationToken cancellationToken);
}
