namespace Keyturn.Operations.Secrets;

/// <summary>All secrets, derived from the estate whenever it changes; shared by all viewers.</summary>
public sealed class SecretBoard
{
    public SecretBoardSnapshot Current => throw new NotSupportedException();

    public SecretRow? Find(SecretArn secret) => throw new NotSupportedException();

    /// <summary>By the parts of a page address; the ARN's random suffix is not in it.</summary>
    public SecretRow? FindByName(string accountId, string region, string name) => throw new NotSupportedException();

    public IDisposable Subscribe(Action<SecretBoardSnapshot> onChange) => throw new NotSupportedException();
}
